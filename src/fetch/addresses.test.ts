import { expect, it } from "vitest";
import { isPublicAddress } from "./addresses.ts";
import { findAddresses } from "./connect.ts";
import { makeUserAgent } from "./user-agent.ts";

it.each([
  "0.0.0.0 0.1.2.3 10.1.2.3 100.64.0.1 127.8.8.8 169.254.1.1 172.16.0.1 192.0.0.8 192.168.1.1 198.18.0.1 203.0.113.5",
  "224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:a00:1 64:ff9b::a00:1 64:ff9b:1::808:808",
  "fe80::1 fe80::1%eth0 fec0::1 fd00::1 ff02::1 2001:db8::1 2002:7f00:1:: 2001::1 100::1 example.org",
])("holds back %s", (addresses) => {
  for (const address of addresses.split(" ")) expect(isPublicAddress(address), address).toBe(false);
});

it("lets through addresses of the public internet, IPv4 inside NAT64 too", () => {
  for (const address of ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
    expect(isPublicAddress(address), address).toBe(true);
});

it("of a name's addresses, takes the public ones, and looks it up once", async () => {
  let lookups = 0;
  const lookup = async () => {
    lookups++;
    return [
      { address: "10.0.0.1", family: 4 },
      { address: "8.8.8.8", family: 4 },
    ] as const;
  };
  expect(await findAddresses(lookup, "mixed.example", false)).toEqual([{ address: "8.8.8.8", family: 4 }]);
  expect(lookups).toBe(1);
});

it("names itself with its user's contact, and nothing else in the header", () => {
  expect(makeUserAgent("1.2.3", "desk@example.org")).toBe("Sitrep/1.2.3 (+mailto:desk@example.org)");
  expect(makeUserAgent("1.2.3", "https://example.org/us")).toBe("Sitrep/1.2.3 (+https://example.org/us)");
  for (const contact of ["desk", "a@b\r\nX: y", "https://x) (", "a@b@c"])
    expect(() => makeUserAgent("1.2.3", contact), contact).toThrow(TypeError);
});
