import { makeDay, monthNumber } from "./calendar.ts";
import { OUTLETS } from "./outlets.ts";

/** What the web address of an article tells. */
export interface Address {
  /** The address itself, taken out of an archive's address. */
  readonly url: string;
  readonly host: string;
  /** `/2022/01/05/` in the path. */
  readonly day: string | null;
  /** Day an archive fetched the page. */
  readonly archived: string | null;
}

/** "http://web.archive.org/web/20160617212336/http://example.com:80/…" */
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d\d)(\d\d)\d{0,6}(?:[a-z]{2}_)?\/(.{4,})$/u;
/** "/2022/01/05/", "/2022-01/05/", "-2022-01-05" or "/20220105/"; other numbers of eight digits are serial numbers. */
const PATH_DAY =
  /[/_-](?:(199\d|20[0-4]\d)[/-](\d{1,2})[/-](\d{1,2})|(199\d|20[0-4]\d)([01]\d)([0-3]\d))(?=[/_.-]|$)/u;
const PATH_MONTH_NAME = /\/(20\d\d)\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\/(\d{1,2})(?=\/|$)/u;

/** Reads a web address; null where it is none. */
export function readAddress(address: string | undefined): Address | null {
  if (!address) return null;
  const archived = ARCHIVED.exec(address.slice(0, 4000));
  const url = archived?.[4] ?? address;
  const parsed = parse(/^\w{1,10}:\/\//u.test(url) ? url : `https://${url}`);
  if (!parsed?.hostname.includes(".")) return null;
  const named = PATH_MONTH_NAME.exec(parsed.pathname);
  const numeric = PATH_DAY.exec(parsed.pathname);
  const [year, month, date] = named
    ? [named[1], monthNumber(named[2] ?? ""), named[3]]
    : [numeric?.[1] ?? numeric?.[4], numeric?.[2] ?? numeric?.[5], numeric?.[3] ?? numeric?.[6]];
  return {
    url,
    host: parsed.hostname.replace(/^(?:www\d?|m|amp|edition|mobile)\./u, ""),
    day: year ? makeDay(Number(year), Number(month), Number(date)) : null,
    archived: archived ? makeDay(Number(archived[1]), Number(archived[2]), Number(archived[3])) : null,
  };
}

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** The outlet behind a host: its name where known, else the host itself. */
export function nameHost(host: string): string {
  if (!host.includes(".")) return host;
  const labels = host.split(".");
  for (let from = 0; from < labels.length - 1; from++) {
    const name = OUTLETS[labels.slice(from).join(".")];
    if (name) return name;
  }
  return host;
}
