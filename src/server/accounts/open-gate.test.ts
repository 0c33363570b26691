import { afterAll, expect, test } from "vitest";
import { startTestServer } from "../../../test/postgres-server.ts";
import { openPglite } from "../../store/database/pglite.ts";
import { openPostgres } from "../../store/database/postgres.ts";
import { makeFirstAdmin, openGate } from "./open-gate.ts";

const server = await startTestServer();
afterAll(() => server?.remove());

const HOST = "desk.example.org";
const BASE = `https://${HOST}`;

test.each([
  ["embedded", () => openPglite(null)],
  ["on a server", async () => (server === null ? null : openPostgres(await server.makeDatabase()))],
] as const)("accounts, sessions and tokens are kept in a database %s", async (_, open) => {
  const database = await open();
  if (database === null) return;
  const gate = await openGate(database, { hosts: [HOST], isSecure: true });
  const admin = await makeFirstAdmin(gate);
  const signIn = (email: string, password: string) =>
    gate.handle(
      new Request(`${BASE}/api/auth/sign-in/email`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: BASE },
        body: JSON.stringify({ email, password }),
      }),
    );
  const enter = async (email: string, password: string) => {
    const cookie = (await signIn(email, password)).headers.get("set-cookie") ?? "";
    return gate.identify(new Request(BASE, { headers: { cookie: cookie.split(";")[0] ?? "" } }));
  };
  expect(await enter(admin?.email ?? "", admin?.password ?? "")).toMatchObject({
    name: "Admin",
    role: "admin",
  });
  const cookie = (await signIn(admin?.email ?? "", admin?.password ?? "")).headers.get("set-cookie");
  expect(cookie).toMatch(/^__Secure-.{1,2000}HttpOnly; Secure; SameSite=Strict/u);

  const dana = { email: "Dana@example.org", name: "Dana", role: "editor" as const };
  const { password } = await gate.accounts.keep(dana);
  expect(await enter("dana@example.org", password ?? "")).toMatchObject({ name: "Dana", role: "editor" });
  await gate.accounts.keep({ ...dana, role: "reader", password: "another-long-one" });
  expect(await enter("dana@example.org", password ?? "")).toBeNull();
  expect(await enter("dana@example.org", "another-long-one")).toMatchObject({ name: "Dana", role: "reader" });

  // Two may bear one name: tokens belong to the account.
  await gate.accounts.keep({ ...dana, role: "editor" });
  const caller = { name: "Dana", email: "dana@example.org", role: "editor" as const };
  const { id, token } = await gate.tokens.make(caller, "script", "editor");
  const asked = new Request(BASE, { headers: { authorization: `Bearer ${token}` } });
  expect(await gate.identify(asked)).toMatchObject({ name: "Dana (script)", role: "editor" });
  const namesake = { name: "Dana", email: "another@example.org", role: "admin" as const };
  expect(await gate.tokens.list(namesake)).toEqual([]);
  expect(await gate.tokens.drop(namesake, id)).toBe(false);
  // A token may no more than its account may by now, and ends with it.
  await gate.accounts.keep({ ...dana, role: "reader" });
  expect(await gate.identify(asked)).toMatchObject({ role: "reader" });
  expect(await gate.accounts.drop("dana@example.org")).toBe(true);
  expect(await gate.identify(asked)).toBeNull();
  expect(await enter("dana@example.org", "another-long-one")).toBeNull();
  expect(await gate.accounts.drop("dana@example.org")).toBe(false);
  await expect(gate.accounts.drop("admin@sitrep.local")).rejects.toThrow(/the only admin/u);
  await expect(
    gate.accounts.keep({ email: "admin@sitrep.local", name: "Admin", role: "reader" }),
  ).rejects.toThrow(/the only admin/u);
  await gate.accounts.keep({ ...dana, role: "admin" });
  const both = ["dana@example.org", "admin@sitrep.local"].map((email) => gate.accounts.drop(email));
  const dropped = (await Promise.allSettled(both)).filter(({ status }) => status === "fulfilled");
  expect(dropped).toHaveLength(1);
  // A token from before tokens were kept by account becomes its maker's.
  await gate.accounts.keep(dana);
  const old = await gate.tokens.make(caller, "old", "reader");
  await database.query("update sitrep_server.tokens set email = null");
  await openGate(database, { hosts: [HOST], isSecure: true });
  expect((await gate.tokens.list(caller)).map((one) => one.id)).toEqual([old.id]);
  // A second start finds the same key: sessions outlive it.
  expect(await makeFirstAdmin(await openGate(database, { hosts: [HOST], isSecure: true }))).toBeNull();
  await database.close();
});
