import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createFetcher, type FetcherOptions } from "./fetcher.ts";

/** A site on loopback, for tests. */
export interface SampleSite {
  /** "127.0.0.1:34567" */
  readonly host: string;
  readonly at: (path: string) => string;
  /** "GET /page if-none-match="1"": what was asked so far, robots.txt included. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** What a path answers; paths without an answer are 404. */
export type Pages = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;

export async function openSite(pages: Pages): Promise<SampleSite> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const conditions = ["if-none-match", "if-modified-since"]
      .filter((name) => request.headers[name] !== undefined)
      .map((name) => ` ${name}=${request.headers[name]}`);
    asked.push(`${request.url}${conditions.join("")}`);
    const answer = pages[request.url ?? ""];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    asked,
    at: (path) => `http://${host}${path}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Answers with `body` and these headers. */
export function say(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) {
  return (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
  };
}

/** Leads on to `target`. */
export function lead(target: string, status = 302) {
  return (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { location: target }).end();
  };
}

/** A clock that moves only when somebody sleeps, and what was slept. Milliseconds. */
export function makeSampleTime(start = Date.UTC(2026, 0, 2, 3, 4, 5)) {
  let now = start;
  const slept: number[] = [];
  return {
    slept,
    clock: () => now,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

/** A fetcher for tests: no real waiting, no real names. */
export function makeSampleFetcher(options: Partial<FetcherOptions> = {}) {
  return createFetcher({
    ...makeSampleTime(),
    userAgent: "Sitrep/0 (+mailto:test@example.org)",
    lookup: async () => [],
    ...options,
  });
}
