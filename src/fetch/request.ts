import { type Dispatcher, errors, request } from "undici";
import type { Limits } from "./limits.ts";
import { FetchStop, fail, STOPPED } from "./result.ts";
import { readBody } from "./unpack.ts";

/** One request for one address. */
export interface Asked {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: Limits;
  /** A body cut off at `mostBytes` instead of refused: of robots.txt, what comes before still counts. */
  readonly mayCut?: boolean;
  /** Stops, by throwing, before the body of an answer that is not wanted arrives. */
  readonly checkHead?: (head: Head) => void;
  readonly signal?: AbortSignal;
}

/** The first lines of an answer; names of headers in lower case. */
interface Head {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answer extends Head {
  /** Unpacked. Empty for every status but 200. */
  readonly bytes: Uint8Array;
}

/** Sends one GET and reads its answer within the limits; follows nothing. Stops with a FetchStop. */
export async function sendRequest(dispatcher: Dispatcher, asked: Asked): Promise<Answer> {
  const { limits, signal } = asked;
  const late = new AbortController();
  const silence = setTimeout(
    () => late.abort(fail(`${asked.url.host} sent nothing for ${limits.firstByte / 1000} s`)),
    limits.firstByte,
  );
  const end = setTimeout(
    () => late.abort(fail(`the answer took longer than ${limits.total / 1000} s`)),
    limits.total,
  );
  try {
    const response = await request(asked.url, {
      dispatcher,
      method: "GET",
      headers: asked.headers,
      signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
    });
    clearTimeout(silence);
    const head = { status: response.statusCode, headers: joinHeaders(response.headers) };
    if (head.status !== 200) {
      // Nobody reads a body that is an error page: the connection is closed where it would be long.
      await response.body.dump({ limit: 65_536 }).catch(() => {});
      return { ...head, bytes: new Uint8Array() };
    }
    try {
      asked.checkHead?.(head);
      const packing = head.headers["content-encoding"] ?? "";
      return { ...head, bytes: await readBody(response.body, packing, limits, asked.mayCut ?? false) };
    } finally {
      response.body.on("error", () => {}).destroy();
    }
  } catch (error) {
    if (signal?.aborted) throw fail(STOPPED);
    throw explainError(error, asked);
  } finally {
    clearTimeout(silence);
    clearTimeout(end);
  }
}

function joinHeaders(headers: Readonly<Record<string, string | string[] | undefined>>) {
  const joined: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) joined[name] = Array.isArray(value) ? value.join(", ") : value;
  return joined;
}

/** A network error in words; what is already a stop stays one. */
function explainError(error: unknown, { url, limits }: Asked): Error {
  if (error instanceof FetchStop) return error;
  if (!(error instanceof Error)) return fail(String(error));
  if (error.cause instanceof FetchStop) return error.cause;
  if (error instanceof errors.ConnectTimeoutError)
    return fail(`${url.host} could not be reached within ${limits.connect / 1000} s`);
  if (error instanceof errors.HeadersOverflowError) return fail(`${url.host} sent too many headers`);
  const code = "code" in error ? String(error.code) : "";
  const reason = CODES[code] ?? `the connection to ${url.host} failed: ${error.message || code}`;
  return fail(reason, { mayPass: reason === CUT_OFF || code === "EAI_AGAIN" });
}

const CUT_OFF = "the answer was cut off before its end";

const CODES: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no host of this name; check the spelling, and the network",
  EAI_AGAIN: "the name could not be looked up; check the network",
  ECONNREFUSED: "the host refuses connections on this port",
  ECONNRESET: CUT_OFF,
  UND_ERR_SOCKET: CUT_OFF,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: CUT_OFF,
  EHOSTUNREACH: "there is no way to the host; check the network",
  ENETUNREACH: "there is no way to the host; check the network",
  CERT_HAS_EXPIRED: "the host's certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the host's certificate is signed by nobody but itself",
  SELF_SIGNED_CERT_IN_CHAIN: "the host's certificate is signed by nobody known",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the host's certificate is signed by nobody known",
  ERR_TLS_CERT_ALTNAME_INVALID: "the host's certificate is for another name",
};
