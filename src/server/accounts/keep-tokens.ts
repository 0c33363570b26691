import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Caller, Role, TokenKeeper } from "../context.ts";
import type { Lent } from "../lent.ts";

interface TokenRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly account: string;
  readonly created_at: Date;
}

/** API tokens: 32 random bytes of which only the SHA-256 is kept. */
export function keepTokens(
  database: Lent,
): TokenKeeper & { identify: (token: string) => Promise<Caller | null> } {
  return {
    list: async ({ name }) =>
      (
        await database.query<TokenRow>(
          "select * from sitrep_server.tokens where account = $1 order by created_at, id",
          [name],
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
        "insert into sitrep_server.tokens (id, name, hash, role, account, created_at) values ($1, $2, $3, $4, $5, now())",
        [id, name, hashOf(token), role, caller.name],
      );
      return { id, token };
    },
    drop: async (caller, id) =>
      (
        await database.query("delete from sitrep_server.tokens where id = $1 and account = $2 returning id", [
          id,
          caller.name,
        ])
      ).length > 0,
    identify: async (token) => {
      const [row] = await database.query<TokenRow>("select * from sitrep_server.tokens where hash = $1", [
        hashOf(token),
      ]);
      return row === undefined ? null : { name: `${row.account} (${row.name})`, role: row.role };
    },
  };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
