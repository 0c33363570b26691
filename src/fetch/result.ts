/** What a server said of a version of a page, to ask next time whether there is a newer one (RFC 9110, section 8.8). */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A page as it came, unpacked. */
export interface Fetched {
  readonly outcome: "fetched";
  /** As asked for. */
  readonly url: string;
  /** Where it was found, redirects followed. */
  readonly finalUrl: string;
  /** True where every redirect on the way was permanent: ask at `finalUrl` from now on. */
  readonly isMoved: boolean;
  readonly bytes: Uint8Array;
  /** "text/html", in lower case; empty where the server named none. */
  readonly mediaType: string;
  /** The `Content-Type` as sent: "text/html; charset=windows-1251". */
  readonly contentType: string;
  /** The `charset` of the `Content-Type`, in lower case. */
  readonly charset?: string;
  readonly validators: Validators;
  /** When the answer arrived, ISO 8601 in UTC. */
  readonly retrieved: string;
  /** Seconds for which the server calls this answer fresh (`Cache-Control: max-age`). */
  readonly maxAge?: number;
}

/** The page is what it was when the validators were given. */
export interface NotModified {
  readonly outcome: "not-modified";
  readonly url: string;
  readonly finalUrl: string;
  readonly validators: Validators;
  readonly retrieved: string;
  readonly maxAge?: number;
}

/** 404 or 410: the server knows no such page. */
export interface Gone {
  readonly outcome: "gone";
  readonly url: string;
  readonly finalUrl: string;
  readonly status: number;
  readonly retrieved: string;
  readonly reason: string;
}

/** Sitrep does not fetch this, now or on another try. */
export interface Refused {
  readonly outcome: "refused";
  readonly url: string;
  readonly by: "url" | "address" | "robots" | "size" | "kind";
  readonly reason: string;
}

/** It could not be had this time. */
export interface Failed {
  readonly outcome: "failed";
  readonly url: string;
  /** Absent where there was no answer at all. */
  readonly status?: number;
  readonly reason: string;
  /** The server asked for quiet until then, in milliseconds since 1970. */
  readonly retryAt?: number;
}

/** How one fetch ended. `reason` is one sentence that says what happened and, where something helps, what to do. */
export type FetchResult = Fetched | NotModified | Gone | Refused | Failed;

type End = Omit<Refused, "url"> | Omit<Failed, "url">;

/** A refusal or a failure on the way: caught where the fetch ends and never shown as an error. */
export class FetchStop extends Error {
  override readonly name = "FetchStop";
  readonly end: End;
  /** Whether another try, a little later, may go better. */
  readonly mayPass: boolean;

  constructor(end: End, mayPass = false) {
    super(end.reason);
    this.end = end;
    this.mayPass = mayPass;
  }
}

/** Why a fetch ended that its caller stopped. */
export const STOPPED = "it was stopped before it ended";

/** Stops a fetch for good. */
export function refuse(by: Refused["by"], reason: string): FetchStop {
  return new FetchStop({ outcome: "refused", by, reason });
}

/** Stops a fetch this time. */
export function fail(
  reason: string,
  more: { readonly status?: number; readonly retryAt?: number; readonly mayPass?: boolean } = {},
): FetchStop {
  const { mayPass = false, ...rest } = more;
  return new FetchStop({ outcome: "failed", reason, ...rest }, mayPass);
}
