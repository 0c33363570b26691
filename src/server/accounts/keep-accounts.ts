import { randomBytes } from "node:crypto";
import type { AuthContext } from "better-auth";
import type { AccountKeeper, Role } from "../context.ts";
import type { Lent } from "../lent.ts";
import { RequestProblem } from "../problems.ts";

type Keeping = Pick<AuthContext, "internalAdapter" | "password">;

/** Accounts over the library's own tables: made, changed and removed by admins alone. */
export function keepAccounts(
  { internalAdapter, password: passwords }: Keeping,
  database: Lent,
): AccountKeeper {
  /** Nobody could let anyone in any more: the last admin stays one. */
  async function needOtherAdmin(email: string): Promise<void> {
    const rows = await database.query(
      "select 1 from sitrep_server.user where role = 'admin' and email <> $1 limit 1",
      [email],
    );
    if (rows.length === 0)
      throw new RequestProblem(409, `${email} is the only admin; make another account admin first.`);
  }

  const inTurn = makeTurns();

  return {
    list: async () =>
      (
        await database.query<{ email: string; name: string; role: string }>(
          "select email, name, role from sitrep_server.user order by email",
        )
      ).map(({ email, name, role }) => ({ email, name, role: readRole(role) })),
    keep: ({ email, name, role, password, newPassword = false }) =>
      inTurn(async () => {
        const address = email.toLowerCase();
        const known = await internalAdapter.findUserByEmail(address);
        const words =
          password ?? (known === null || newPassword ? randomBytes(15).toString("base64url") : null);
        const shown = { email: address, password: password === undefined ? words : null };
        if (known !== null) {
          if (role !== "admin") await needOtherAdmin(address);
          await internalAdapter.updateUser(known.user.id, { name, role });
          if (words !== null)
            await internalAdapter.updatePassword(known.user.id, await passwords.hash(words));
          // Who lost a right, or whose password was changed, signs in anew.
          await internalAdapter.deleteUserSessions(known.user.id);
          return shown;
        }
        const made = await internalAdapter.createUser(
          { email: address, name, role, emailVerified: true },
          { method: "admin" },
        );
        await internalAdapter.linkAccount({
          userId: made.id,
          accountId: made.id,
          providerId: "credential",
          password: await passwords.hash(words ?? ""),
        });
        return shown;
      }),
    drop: (email) =>
      inTurn(async () => {
        const address = email.toLowerCase();
        const known = await internalAdapter.findUserByEmail(address);
        if (known === null) return false;
        await needOtherAdmin(address);
        await database.query("delete from sitrep_server.tokens where email = $1", [address]);
        // Sessions and the password go with it.
        await database.query("delete from sitrep_server.user where email = $1", [address]);
        return true;
      }),
  };
}

/** Runs one work after another: of two admins who remove each other at one moment, one stays. */
function makeTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}

/** A role as the database has it; what is none may the least. */
export function readRole(words: unknown): Role {
  return words === "admin" || words === "editor" ? words : "reader";
}
