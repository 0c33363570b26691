import { refuse } from "./result.ts";

const LONGEST_URL = 2_000;
const DEFAULT_PORTS: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

/** Which hosts may be fetched from beside the public internet: "localhost:8080", as the URL writes the host. */
export type AllowedHosts = ReadonlySet<string>;

/** "Example.org:8080", "[::1]:80", "intranet" (its ports 80 and 443); throws where it is no host. */
export function parseAllowedHosts(hosts: readonly string[]): AllowedHosts {
  return new Set(hosts.flatMap(parseAllowedHost));
}

function parseAllowedHost(words: string): string[] {
  const url = URL.canParse(`http://${words}/`) ? new URL(`http://${words}/`) : null;
  if (url?.pathname !== "/" || url.username !== "" || !/^[^/?#@\s]{1,260}$/u.test(words))
    throw new TypeError(`"${words}" is not a host; give it as "localhost:8080" or "intranet"`);
  const port = /:(\d{1,5})$/u.exec(words)?.[1];
  return (port ? [port] : ["80", "443"]).map((one) => `${url.hostname}:${Number(one)}`);
}

/** True where the user allowed this very host and port. */
export function isAllowed(hosts: AllowedHosts, hostname: string, port: string): boolean {
  return hosts.has(`${hostname}:${port}`);
}

/** The port a URL leads to, default ports included. */
export function portOf({ port, protocol }: { readonly port: string; readonly protocol: string }): string {
  return port || (DEFAULT_PORTS[protocol] ?? "");
}

/** Reads a URL, without its fragment; stops where nothing may be fetched from it, whatever it leads to. */
export function checkUrl(words: string, hosts: AllowedHosts, base?: string): URL {
  if (words.length > LONGEST_URL) throw refuse("url", `the address is longer than ${LONGEST_URL} characters`);
  if (!URL.canParse(words, base))
    throw refuse("url", "this is not an address; it begins with https:// or http://");
  const url = new URL(words, base);
  url.hash = "";
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw refuse("url", `addresses of ${url.protocol}// are not fetched; only http:// and https:// are`);
  if (url.username !== "" || url.password !== "")
    throw refuse("url", "the address holds a user name or a password; Sitrep sends neither");
  const port = portOf(url);
  if (port !== "80" && port !== "443" && !isAllowed(hosts, url.hostname, port))
    throw refuse(
      "url",
      `only ports 80 and 443 are fetched from; "--allow-host ${url.hostname}:${port}" allows this one`,
    );
  return url;
}
