import { setMaxListeners } from "node:events";
import { Agent } from "undici";
import type { Lookup } from "./addresses.ts";
import { checkUrl, parseAllowedHosts } from "./check-url.ts";
import { makeConnector } from "./connect.ts";
import { readMaxAge } from "./header-times.ts";
import { makeHosts, type Time } from "./hosts.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { checkKind, readContentType } from "./media-type.ts";
import { type Answer, sendRequest } from "./request.ts";
import { type FetchResult, FetchStop, fail, STOPPED, type Validators } from "./result.ts";
import { askAgain } from "./retries.ts";
import { checkRules, MOST_ROBOTS_BYTES, makeRobots } from "./robots.ts";
import { PACKINGS } from "./unpack.ts";

export interface FetcherOptions extends Time {
  readonly lookup: Lookup;
  /** How the fetcher names itself: see makeUserAgent. */
  readonly userAgent: string;
  /** Hosts that may be fetched from though they are private or use another port: "localhost:8080". */
  readonly allowHosts?: readonly string[];
  readonly limits?: Partial<Limits>;
  /** Bearer tokens (RFC 6750) by host; sent to no other host, whatever a redirect says, and over TLS alone. */
  readonly tokens?: Readonly<Record<string, string>>;
}

interface FetchOptions extends Validators {
  readonly signal?: AbortSignal;
}

/** Fetches pages, one by one or many at once: each waits for its turn at its host by itself. */
export interface Fetcher {
  readonly fetchPage: (url: string, options?: FetchOptions) => Promise<FetchResult>;
  /** Closes all connections; nothing can be fetched afterwards. */
  readonly close: () => Promise<void>;
}

interface Visit {
  readonly url: URL;
  readonly limits: Limits;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
  readonly isRobots: boolean;
}

interface Found {
  readonly answer: Answer;
  readonly url: URL;
  readonly isMoved: boolean;
}

const PERMANENT = new Set([301, 308]);
const REDIRECTS = new Set([...PERMANENT, 302, 303, 307]);

/**
 * Makes a fetcher that asks politely (robots.txt, one request a host at a time, a pause after each, `Retry-After`) and
 * reaches nothing but the public internet. Whatever a server does is a result; only options that make no sense throw.
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { clock, userAgent } = options;
  const limits = { ...LIMITS, ...options.limits };
  const allowed = parseAllowedHosts(options.allowHosts ?? []);
  const hosts = makeHosts(options, limits);
  const agent = new Agent({ connect: makeConnector(options.lookup, allowed, limits.connect) });
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  const askRobots = makeRobots(async (url) => {
    const most = { ...limits, mostBytes: MOST_ROBOTS_BYTES, mostUnpacked: MOST_ROBOTS_BYTES };
    // Many pages wait for one robots.txt: whoever stops one of them stops not the others.
    const { signal } = closing;
    return (await follow({ url, limits: most, headers: {}, signal, isRobots: true })).answer;
  }, clock);

  return {
    fetchPage,
    async close() {
      closing.abort();
      await agent.destroy();
    },
  };

  async function fetchPage(
    asked: string,
    { etag, lastModified, signal }: FetchOptions = {},
  ): Promise<FetchResult> {
    // One signal may stop any number of pages; that is no leak.
    if (signal) setMaxListeners(0, signal);
    try {
      const headers = {
        ...(etag ? { "if-none-match": etag } : {}),
        ...(lastModified ? { "if-modified-since": lastModified } : {}),
      };
      const url = checkUrl(asked, allowed);
      return describe(asked, await follow({ url, limits, headers, signal, isRobots: false }), clock());
    } catch (error) {
      if (signal?.aborted) return { outcome: "failed", url: asked, reason: STOPPED };
      if (!(error instanceof FetchStop)) throw error;
      return { ...error.end, url: asked };
    }
  }

  /** Asks at the address and wherever it leads; every hop is checked as if it were the first. */
  async function follow(visit: Visit): Promise<Found> {
    let { url } = visit;
    let isMoved = false;
    for (let hops = 0; ; hops++) {
      const answer = await askOne(url, visit);
      const target = answer.headers.location;
      if (!REDIRECTS.has(answer.status) || target === undefined) return { answer, url, isMoved };
      if (hops === visit.limits.redirects)
        throw fail(`the address leads on more than ${visit.limits.redirects} times, in a circle perhaps`);
      isMoved = PERMANENT.has(answer.status) && (hops === 0 || isMoved);
      url = checkUrl(target, allowed, url.href);
    }
  }

  async function askOne(url: URL, visit: Visit): Promise<Answer> {
    const { signal } = visit;
    if (!visit.isRobots) {
      const rules = await orStop(askRobots(url), signal);
      checkRules(rules, url);
      hosts.setDelay(url.hostname, rules.crawlDelay);
    }
    const token = url.protocol === "https:" && !visit.isRobots ? options.tokens?.[url.host] : undefined;
    const headers = {
      ...visit.headers,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      "user-agent": userAgent,
      "accept-encoding": PACKINGS,
      accept: ACCEPT,
    };
    return askAgain(
      () =>
        sendRequest(agent, {
          url,
          headers,
          limits: visit.limits,
          mayCut: visit.isRobots,
          ...(signal ? { signal } : {}),
          ...(visit.isRobots ? {} : { checkHead: (head) => checkKind(head.headers["content-type"]) }),
        }),
      { host: url.hostname, hosts, limits, clock, signal },
    );
  }
}

/** Waits for `promise`, but no longer than until `signal`. */
async function orStop<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(fail(STOPPED));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([promise, stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

const ACCEPT =
  "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, text/plain;q=0.8, */*;q=0.5";

function describe(asked: string, { answer, url, isMoved }: Found, now: number): FetchResult {
  const { status, headers, bytes } = answer;
  const maxAge = readMaxAge(headers["cache-control"]);
  const known = {
    url: asked,
    finalUrl: url.href,
    retrieved: new Date(now).toISOString(),
    validators: readValidators(headers),
    ...(maxAge === undefined ? {} : { maxAge }),
  };
  if (status === 304) return { outcome: "not-modified", ...known };
  if (status === 200) {
    const contentType = headers["content-type"] ?? "";
    return { outcome: "fetched", ...known, isMoved, bytes, contentType, ...readContentType(contentType) };
  }
  if (status === 404 || status === 410) {
    const { validators: _, ...rest } = known;
    return { outcome: "gone", ...rest, status, reason: GONE[status] };
  }
  return {
    outcome: "failed",
    url: asked,
    status,
    reason: ANSWERS[status] ?? `the server answered ${status}`,
  };
}

function readValidators(headers: Readonly<Record<string, string>>): Validators {
  const { etag, "last-modified": lastModified } = headers;
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

const GONE = {
  404: "there is no such page (404); check the address",
  410: "the page was taken away for good (410)",
} as const;

const ANSWERS: Readonly<Record<number, string>> = {
  401: "the page asks for a password (401); save it by hand and give the file",
  402: "the page is for paying readers (402); save it by hand and give the file",
  403: "the server does not let Sitrep have the page (403); save it by hand and give the file",
  451: "the page is withheld for legal reasons (451)",
};
