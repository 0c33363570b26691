import { networkInterfaces } from "node:os";
import { InvalidArgumentError } from "commander";

/** Names a server goes by, as browsers write them in Host. */
export interface Names {
  readonly hosts: (port: number) => readonly string[];
  /** True where every name given was https: a proxy in front takes care of it. */
  readonly isSecure: boolean;
}

/** "127.0.0.1", "::1", "localhost": addresses that only this machine reaches. */
export function isLoopback(address: string): boolean {
  return address === "localhost" || address === "::1" || /^127(?:\.\d{1,3}){3}$/u.test(address);
}

/** The names of a server that listens on `address`; `named` are the user's own, "desk.example.org" or "https://desk.example.org". */
export function listNames(address: string, named: readonly URL[]): Names {
  const isAny = address === "0.0.0.0" || address === "::";
  const own = isAny
    ? [
        "localhost",
        ...Object.values(networkInterfaces()).flatMap((each) => (each ?? []).map(({ address: one }) => one)),
      ]
    : isLoopback(address)
      ? ["127.0.0.1", "localhost", "::1", address]
      : [address];
  return {
    hosts: (port) => [
      ...new Set([
        ...named.map(({ host }) => host),
        ...own.map((one) => `${one.includes(":") ? `[${one}]` : one}:${port}`),
      ]),
    ],
    isSecure: named.length > 0 && named.every(({ protocol }) => protocol === "https:"),
  };
}

/** Reads one `--name`. */
export function parseName(words: string): URL {
  const address = /^https?:\/\//iu.test(words) ? words : `http://${words}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.pathname !== "/" || url.username !== "")
    throw new InvalidArgumentError(
      'Give a name as "desk.example.org", "desk:4180" or "https://desk.example.org".',
    );
  return url;
}
