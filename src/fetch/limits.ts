/** Bounds on one fetch and on the whole fetcher. Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** As sent over the line. */
  readonly mostBytes: number;
  /** After unpacking. */
  readonly mostUnpacked: number;
  readonly connect: number;
  /** From the request to the first line of the answer. */
  readonly firstByte: number;
  /** From the request to the last byte; every redirect and every new try has its own. */
  readonly total: number;
  readonly redirects: number;
  /** New tries after an answer of 429 or 5xx, or none at all. */
  readonly retries: number;
  /** The first pause before a new try; each further one is four times as long. */
  readonly backOff: number;
  /** The longest `Retry-After` that is waited for; after a longer one the fetch fails and the host is left alone. */
  readonly longestWait: number;
  /** Between the end of one answer and the next request to the same host. */
  readonly hostDelay: number;
  /** The longest `Crawl-delay` that is kept; a host that asks for more is not fetched from. */
  readonly longestDelay: number;
  /** Requests under way at once, each to a host of its own. */
  readonly atOnce: number;
}

export const LIMITS: Limits = {
  mostBytes: 16 * 1024 * 1024,
  mostUnpacked: 32 * 1024 * 1024,
  connect: 10_000,
  firstByte: 20_000,
  total: 60_000,
  redirects: 5,
  retries: 2,
  backOff: 2_000,
  longestWait: 120_000,
  hostDelay: 1_000,
  longestDelay: 60_000,
  atOnce: 8,
};
