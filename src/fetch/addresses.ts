import ipaddr from "ipaddr.js";

/** One answer of a name server. */
export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Looks a host name up; rejects where it has no address. */
export type Lookup = (hostname: string) => Promise<readonly Address[]>;

const [globalBase, globalBits] = ipaddr.IPv6.parseCIDR("2000::/3");
const [nat64Base, nat64Bits] = ipaddr.IPv6.parseCIDR("64:ff9b::/96");

/**
 * True for an address of the public internet. Everything that IANA's special-purpose registries (RFC 6890) hold back is
 * not: private, loopback, link-local, carrier-grade NAT, multicast, unspecified, documentation, and IPv6 addresses that
 * wrap such an IPv4 address (mapped, or NAT64 of RFC 6052).
 */
export function isPublicAddress(words: string): boolean {
  if (!ipaddr.isValid(words)) return false;
  const address = ipaddr.process(words);
  if (address.range() === "unicast")
    // Of IPv6 only 2000::/3 is given out; "::127.0.0.1" of old lies outside.
    return address.kind() === "ipv4" || (isV6(address) && address.match(globalBase, globalBits));
  if (!isV6(address) || !address.match(nat64Base, nat64Bits)) return false;
  return isPublicAddress(address.toByteArray().slice(12).join("."));
}

function isV6(address: ipaddr.IPv4 | ipaddr.IPv6): address is ipaddr.IPv6 {
  return address.kind() === "ipv6";
}

/** "127.0.0.1" and "[::1]", as hosts of URLs. */
export function isAddress(host: string): boolean {
  return ipaddr.isValid(stripBrackets(host));
}

/** "[::1]" -> "::1" */
export function stripBrackets(host: string): string {
  return host.replace(/^\[|\]$/gu, "");
}
