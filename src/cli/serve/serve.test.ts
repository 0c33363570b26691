import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { isLoopback, listNames, parseName } from "./names.ts";
import { makePost } from "./post-hook.ts";

test("only this machine's own addresses go without accounts", () => {
  for (const own of ["127.0.0.1", "127.8.8.8", "::1", "localhost"]) expect(isLoopback(own), own).toBe(true);
  for (const other of ["0.0.0.0", "::", "192.168.1.4", "127.0.0.1.example.org", "desk"])
    expect(isLoopback(other), other).toBe(false);
});

test("a server answers to its address and to the names it was given, the given ones first", () => {
  const { hosts, isSecure } = listNames("127.0.0.1", [parseName("https://desk.example.org")]);
  expect(hosts(4180)).toEqual(["desk.example.org", "127.0.0.1:4180", "localhost:4180", "[::1]:4180"]);
  expect(isSecure).toBe(true);
  expect(() => parseName("desk/with/path")).toThrow("Give a name");
});

test("a webhook reaches no private address but those allowed by name, and follows no redirect", async () => {
  const heard: string[] = [];
  const receiver = createServer((request, answer) => {
    heard.push(request.url ?? "");
    answer.writeHead(request.url === "/moved" ? 302 : 204, { location: "/elsewhere" }).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  const [closed, open] = [makePost([], "test"), makePost([host], "test")];
  await expect(closed.post(`http://${host}/`, {}, "{}")).rejects.toThrow();
  expect(heard).toEqual([]);
  expect(await open.post(`http://${host}/hook`, {}, "{}")).toBe(204);
  expect(await open.post(`http://${host}/moved`, {}, "{}")).toBe(302);
  expect(heard).toEqual(["/hook", "/moved"]);
  await Promise.all([closed.close(), open.close()]);
  await new Promise((resolve) => receiver.close(resolve));
});
