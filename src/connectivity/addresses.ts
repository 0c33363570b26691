import { DAY, formatStamp } from "./times.ts";
import type { Window } from "./types.ts";

/** Publishers whose public interfaces can be asked by address. */
export const PUBLISHERS = ["ioda", "radar", "ooni", "tor", "ripestat"] as const;

export type Publisher = (typeof PUBLISHERS)[number];

/** Weeks asked for before the first moment of interest: what is usual must be learned from something. */
const LEARNING = 28 * DAY;

interface Interface {
  readonly base: string;
  /** Paths with their questions; `place` is ISO 3166-1 alpha-2 in upper case. */
  readonly ask: (place: string, window: Window) => readonly string[];
}

/** Each as its publisher documents it: the page is named in docs/connectivity.md. */
const INTERFACES: Readonly<Record<Publisher, Interface>> = {
  ioda: {
    base: "https://api.ioda.inetintel.cc.gatech.edu",
    ask: (place, { from, until }) => [
      `/v2/signals/raw/country/${place}?from=${from}&until=${until}`,
      `/v2/outages/events?entityType=country&entityCode=${place}&from=${from}&until=${until}`,
    ],
  },
  radar: {
    base: "https://api.cloudflare.com",
    ask: (place, { from, until }) => {
      const span = `dateStart=${isoOf(from)}&dateEnd=${isoOf(until)}&location=${place}&format=json`;
      return [
        `/client/v4/radar/netflows/timeseries?${span}&aggInterval=1h`,
        `/client/v4/radar/annotations/outages?${span}&limit=100`,
      ];
    },
  },
  ooni: {
    base: "https://api.ooni.io",
    ask: (place, { from, until }) => [
      `/api/v1/aggregation?probe_cc=${place}&since=${dayOf(from)}&until=${dayOf(until)}&axis_x=measurement_start_day`,
    ],
  },
  tor: {
    base: "https://metrics.torproject.org",
    ask: (place, { from, until }) => [
      `/userstats-relay-country.csv?start=${dayOf(from)}&end=${dayOf(until)}&country=${place.toLowerCase()}&events=off`,
    ],
  },
  ripestat: {
    base: "https://stat.ripe.net",
    ask: (place, { from, until }) => [
      `/data/country-resource-stats/data.json?resource=${place.toLowerCase()}&starttime=${from}&endtime=${until}&resolution=1h`,
    ],
  },
};

/** The host that answers holders of a token alone. */
export const TOKEN_HOST = "api.cloudflare.com";

/**
 * The addresses that hold what a publisher measured of a country from four weeks before `window` to its end. `mirror`
 * answers in the publisher's stead: a cache, or a test.
 */
export function addressesOf(publisher: Publisher, place: string, window: Window, mirror?: string): string[] {
  const { base, ask } = INTERFACES[publisher];
  const asked = { from: Math.floor(window.from - LEARNING), until: Math.ceil(window.until) };
  return ask(place, asked).map((path) => `${(mirror ?? base).replace(/\/{1,3}$/u, "")}${path}`);
}

/** `2022-01-05T10:30:00Z` */
function isoOf(time: number): string {
  return formatStamp(time).replace("Z", ":00Z");
}

function dayOf(time: number): string {
  return formatStamp(time).slice(0, 10);
}
