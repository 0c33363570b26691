import type { LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { type Address, isAddress, isPublicAddress, type Lookup, stripBrackets } from "./addresses.ts";
import { type AllowedHosts, isAllowed, portOf } from "./check-url.ts";
import { type FetchStop, refuse } from "./result.ts";

/**
 * Makes what opens connections. The addresses judged are those connected to: a name is looked up once for each
 * connection, so that a name server that answers differently the second time (DNS rebinding) gains nothing.
 */
export function makeConnector(
  lookup: Lookup,
  hosts: AllowedHosts,
  timeout: number,
): buildConnector.connector {
  return (options, callback) => {
    const host = stripBrackets(options.hostname);
    const mayBeAnything = isAllowed(hosts, options.hostname, portOf(options));
    if (isAddress(host) && !mayBeAnything && !isPublicAddress(host)) {
      callback(forbid(options.hostname, host), null);
      return;
    }
    const guarded: LookupFunction = (name, { all }, answer) => {
      findAddresses(lookup, name, mayBeAnything).then(
        (found) => {
          const [first] = found;
          if (all || !first)
            answer(
              null,
              found.map((one) => ({ ...one })),
            );
          else answer(null, first.address, first.family);
        },
        (error: Error) => answer(error, []),
      );
    };
    const connect = buildConnector({ timeout, lookup: guarded });
    connect(options, (...ended) => {
      const [error, socket] = ended;
      const reached = socket?.remoteAddress;
      if (error === null && reached !== undefined && !mayBeAnything && !isPublicAddress(reached)) {
        socket?.destroy();
        callback(forbid(options.hostname, reached), null);
      } else callback(...ended);
    });
  };
}

/** The addresses of a name that may be connected to; rejects where there are none. */
export async function findAddresses(
  lookup: Lookup,
  name: string,
  mayBeAnything: boolean,
): Promise<readonly Address[]> {
  const found = await lookup(name);
  const allowed = mayBeAnything ? found : found.filter(({ address }) => isPublicAddress(address));
  const [first] = found;
  if (allowed.length === 0 && first) throw forbid(name, first.address);
  if (!first) throw Object.assign(new Error(`${name} has no address`), { code: "ENOTFOUND" });
  return allowed;
}

function forbid(host: string, address: string): FetchStop {
  const where = stripBrackets(host) === address ? address : `${host} (${address})`;
  return refuse(
    "address",
    `${where} is not on the public internet; "--allow-host ${host}" allows this one host, with its port if it is not 80 or 443`,
  );
}
