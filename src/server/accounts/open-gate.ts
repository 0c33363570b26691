import { randomBytes } from "node:crypto";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { drizzle } from "drizzle-orm/pg-proxy";
import type { Gate } from "../context.ts";
import type { Lent } from "../lent.ts";
import { keepAccounts, readRole } from "./keep-accounts.ts";
import { keepTokens } from "./keep-tokens.ts";
import * as tables from "./schema.ts";

export interface GateOptions {
  /** Names the server goes by, with port. */
  readonly hosts: readonly string[];
  /** True where readers reach it by https alone, through a proxy. */
  readonly isSecure: boolean;
}

/** Opens accounts, sessions and tokens over the workspace's database. No account can be made from outside. */
export async function openGate(database: Lent, { hosts, isSecure }: GateOptions): Promise<Gate> {
  await database.run(tables.MAKE_TABLES);
  const proxy = drizzle(async (sql, parameters) => {
    const rows = await database.query(sql, parameters);
    return { rows: rows.map((row) => Object.values(row)) };
  });
  const { user, session, account, verification } = tables;
  const protocol = isSecure ? "https" : "http";
  const options: BetterAuthOptions = {
    appName: "Sitrep",
    secret: await readSecret(database),
    baseURL: `${protocol}://${hosts[0] ?? "localhost"}`,
    basePath: "/api/auth",
    trustedOrigins: hosts.map((host) => `${protocol}://${host}`),
    database: drizzleAdapter(proxy, { provider: "pg", schema: { user, session, account, verification } }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    user: {
      additionalFields: { role: { type: "string", required: true, defaultValue: "reader", input: false } },
    },
    session: { expiresIn: 60 * 60 * 24 * 14 },
    advanced: { useSecureCookies: isSecure, defaultCookieAttributes: { sameSite: "strict", httpOnly: true } },
    // Requests are held back before they come here; nothing is told to anyone.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  };
  const auth = betterAuth(options);
  const tokens = keepTokens(database);
  return {
    handle: (request) => auth.handler(request),
    identify: async (request) => {
      const bearer = /^Bearer (\S{1,200})$/u.exec(request.headers.get("authorization") ?? "")?.[1];
      if (bearer !== undefined) return tokens.identify(bearer);
      if (!request.headers.has("cookie")) return null;
      const found = await auth.api.getSession({ headers: request.headers });
      if (found === null) return null;
      const { name, email } = found.user;
      return { name, email, role: readRole((found.user as { role?: unknown }).role) };
    },
    tokens,
    accounts: keepAccounts(await auth.$context, database),
  };
}

/** The key that signs sessions, made once and kept in the database. */
async function readSecret(database: Lent): Promise<string> {
  await database.query(
    "insert into sitrep_server.keys (name, value) values ('session', $1) on conflict (name) do nothing",
    [randomBytes(32).toString("base64url")],
  );
  const [row] = await database.query<{ value: string }>(
    "select value from sitrep_server.keys where name = 'session'",
  );
  if (row === undefined) throw new Error("the key of sessions was not kept");
  return row.value;
}

/** The first account of a server that has none: an admin with a password made up here; null where there are accounts. */
export async function makeFirstAdmin({
  accounts,
}: Gate): Promise<{ email: string; password: string } | null> {
  if ((await accounts.list()).length > 0) return null;
  const { email, password } = await accounts.keep({
    email: "admin@sitrep.local",
    name: "Admin",
    role: "admin",
  });
  return password === null ? null : { email, password };
}
