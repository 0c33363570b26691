import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Caller, Role, TokenKeeper } from "../context.ts";
import { lowerRole } from "../guards/roles.ts";
import type { Lent } from "../lent.ts";

interface TokenRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly email: string;
  readonly created_at: Date;
}

/** API tokens: 32 random bytes of which only the SHA-256 is kept. A token may no more than its account may now, and ends with it. */
export function keepTokens(
  database: Lent,
): TokenKeeper & { identify: (token: string) => Promise<Caller | null> } {
  return {
    list: async ({ email }) =>
      (
        await database.query<TokenRow>(
          "select * from sitrep_server.tokens where email = $1 order by created_at, id",
          [email],
        )
      ).map((row) => ({
        id: row.id,
        name: row.name,
        role: row.role,
        createdAt: new Date(row.created_at).toISOString(),
      })),
    make: async (caller, name, role) => {
      const id = `token-${randomUUID()}`;
      const token = `sitrep_${randomBytes(32).toString("base64url")}`;
      await database.query(
        "insert into sitrep_server.tokens (id, name, hash, role, account, email, created_at) values ($1, $2, $3, $4, $5, $6, now())",
        [id, name, hashOf(token), role, caller.name, caller.email],
      );
      return { id, token };
    },
    drop: async (caller, id) =>
      (
        await database.query("delete from sitrep_server.tokens where id = $1 and email = $2 returning id", [
          id,
          caller.email,
        ])
      ).length > 0,
    identify: async (token) => {
      const [row] = await database.query<TokenRow & { owner: string; own_role: Role }>(
        `select t.*, u.name as owner, u.role as own_role from sitrep_server.tokens t
         join sitrep_server.user u on u.email = t.email where t.hash = $1`,
        [hashOf(token)],
      );
      if (row === undefined) return null;
      const role = lowerRole(row.role, row.own_role);
      return { name: `${row.owner} (${row.name})`, email: row.email, role };
    },
  };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
