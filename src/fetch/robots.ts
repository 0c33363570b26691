import robotsParser from "robots-parser";
import type { Answer } from "./request.ts";
import { FetchStop, fail, refuse } from "./result.ts";

/** What one host's robots.txt allows. */
export interface Rules {
  readonly isAllowed: (url: URL) => boolean;
  /** Between two requests, in milliseconds; 0 where none is asked for. */
  readonly crawlDelay: number;
}

// The package is one function; its types speak of a default export that is not there.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** The name that robots.txt knows us by. */
const NAME = "sitrep";
/** RFC 9309, section 2.5: a crawler reads at least 500 KiB. */
export const MOST_ROBOTS_BYTES = 512 * 1024;
/** RFC 9309, section 2.4: no longer than a day. */
const KEPT = 24 * 3_600_000;
/** A host that could not be asked is asked again after ten minutes. */
const KEPT_FAILURE = 600_000;
const MOST_HOSTS = 2_000;

interface Known {
  readonly until: number;
  readonly rules: Promise<Rules>;
}

/**
 * Makes the keeper of robots.txt files (RFC 9309), one for each scheme, host and port. `ask` fetches one, redirects
 * followed. A file that is not there (4xx) allows everything; one that cannot be had (5xx, 429, no answer) forbids
 * everything for now: the rules then reject with a FetchStop.
 */
export function makeRobots(
  ask: (url: URL) => Promise<Answer>,
  clock: () => number,
): (url: URL) => Promise<Rules> {
  const known = new Map<string, Known>();
  return (url) => {
    const kept = known.get(url.origin);
    if (kept && kept.until > clock()) return kept.rules;
    const address = new URL("/robots.txt", url);
    const rules = ask(address).then((answer) => readAnswer(answer, address));
    const remember = (milliseconds: number) => {
      known.delete(url.origin);
      known.set(url.origin, { until: clock() + milliseconds, rules });
    };
    remember(KEPT);
    rules.catch((error: unknown) => {
      remember(error instanceof FetchStop ? KEPT_FAILURE : 0);
    });
    for (const [origin] of known) {
      if (known.size <= MOST_HOSTS) break;
      known.delete(origin);
    }
    return rules;
  };
}

function readAnswer({ status, bytes }: Answer, url: URL): Rules {
  if (status === 200) return readRobots(new TextDecoder().decode(bytes), url);
  if (status >= 400 && status < 500 && status !== 429) return { isAllowed: () => true, crawlDelay: 0 };
  throw fail(
    `${url.host} could not say what may be fetched (its robots.txt answers ${status}); try again later`,
    {
      status,
    },
  );
}

/** Reads a robots.txt as far as it speaks to Sitrep or to everybody. */
function readRobots(text: string, url: URL): Rules {
  const robots = parseRobots(url.href, keepOurGroups(text));
  const seconds = robots.getCrawlDelay(NAME) ?? 0;
  return {
    isAllowed: (page) => robots.isAllowed(page.href, NAME) !== false,
    crawlDelay: seconds > 0 ? seconds * 1000 : 0,
  };
}

/** "User-agent: Googlebot # search" */
const AGENT = /^\s{0,20}user-agent\s{0,20}:\s{0,20}([^\s/#]{0,100})/iu;
/** "Disallow: /private/*.html$ # drafts" */
const RULE = /^\s{0,20}(allow|disallow|crawl-delay)\s{0,20}:([^#]{0,2000})/iu;
/** Characters of rules with a "*" that are matched as they stand. */
const MOST_STARRED = 32_768;

/**
 * Keeps the groups that speak to Sitrep or to everybody, each name once a group: ten thousand names above ten thousand
 * rules would otherwise be a hundred million rules. Matching a "*" takes time by the length of rule and address; where a
 * file has more such rules than any site needs, a ban ends at its first "*", which forbids more, and a permission lapses.
 */
function keepOurGroups(text: string): string {
  const kept: string[] = [];
  let names = new Set<string>();
  let isHead = false;
  let starred = 0;
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const agent = AGENT.exec(line)?.[1]?.toLowerCase();
    if (agent !== undefined) {
      if (!isHead) names = new Set();
      isHead = true;
      const name = agent === "*" || agent === NAME ? agent : "another";
      if (!names.has(name)) kept.push(`User-agent: ${name}`);
      names.add(name);
      continue;
    }
    const [, verb = "", path = ""] = RULE.exec(line) ?? [];
    if (verb === "") continue;
    isHead = false;
    if (!names.has("*") && !names.has(NAME)) continue;
    const rule = path.trim().replace(/\*{2,}/gu, "*");
    if (rule.includes("*")) starred += rule.length;
    if (!rule.includes("*") || starred <= MOST_STARRED) kept.push(`${verb}: ${rule}`);
    else if (verb.toLowerCase() === "disallow") kept.push(`${verb}: ${rule.slice(0, rule.indexOf("*"))}`);
  }
  return kept.join("\n");
}

/** Stops where robots.txt forbids the page. */
export function checkRules(rules: Rules, url: URL): void {
  if (!rules.isAllowed(url))
    throw refuse("robots", `the site asks programs not to fetch this page (robots.txt of ${url.host})`);
}
