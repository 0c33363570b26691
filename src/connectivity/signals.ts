import type { Family, Reach, Signal } from "./types.ts";

interface KnownSignal {
  readonly pattern: RegExp;
  readonly family: Family;
  readonly source?: string;
  readonly note?: string;
}

/** Names that publishers give their series, most telling first; each pattern with an example. */
const KNOWN: readonly KnownSignal[] = [
  // "BGP (#Visible /24s)", "bgp"
  { pattern: /^bgp\b/iu, family: "routing", source: "IODA" },
  // "Active Probing (#/24s Up)", "ping-slash24"
  { pattern: /^(?:active[ _-]?probing|ping-slash24$)/iu, family: "reachability", source: "IODA" },
  // "Telescope (# Unique Source IPs)", "merit-nt", "ucsd-nt"
  {
    pattern: /^(?:(?:network )?telescope|merit-nt|ucsd-nt|darknet)/iu,
    family: "traffic",
    source: "IODA",
    note: "stray traffic seen by unused addresses; it goes silent rather than to zero when a country is cut off",
  },
  // "Google (Search)", "gtr", "gtr-norm"
  { pattern: /^(?:google|gtr)/iu, family: "traffic", source: "IODA" },
  // "Mozilla (City Count)", "mozilla"
  { pattern: /^mozilla/iu, family: "traffic", source: "IODA" },
  // "v4_prefixes_ris", "asns_ris"
  { pattern: /_ris$/u, family: "routing", source: "RIPEstat" },
  // "atlas probes connected"
  { pattern: /\b(?:atlas|probes?|ping|reachab\w{0,10}|trinocular)\b/iu, family: "reachability" },
  // "visible prefixes", "routed ASNs"
  { pattern: /\b(?:prefix(?:es)?|routes?|routed|asns?)\b/iu, family: "routing" },
];

/** The family and source a series' name tells; anything unknown is taken for traffic, which is judged most carefully. */
export function describeSignal(
  name: string,
  about: {
    readonly place: string;
    readonly source?: string;
    readonly reach?: Reach;
    readonly scale?: Signal["scale"];
    readonly note?: string;
  },
): Signal {
  const known = KNOWN.find(({ pattern }) => pattern.test(name));
  const note = about.note ?? known?.note;
  return {
    source: about.source ?? known?.source ?? "file",
    name,
    family: known?.family ?? "traffic",
    place: about.place,
    reach: about.reach ?? reachOf(about.place),
    scale: about.scale ?? "absolute",
    ...(note === undefined ? {} : { note }),
  };
}

/** "KZ" a country, "AS9198" a network, anything else a region. */
function reachOf(place: string): Reach {
  if (place === "" || /^[A-Za-z]{2}$/u.test(place)) return "country";
  return /^(?:AS)?\d{1,10}$/iu.test(place) ? "network" : "region";
}

/** One name for a series, the same for all files that hold it. */
export function keyOf(signal: Signal): string {
  return [signal.place, signal.source, signal.name].join("\u0000");
}
