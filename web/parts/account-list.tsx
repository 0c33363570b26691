import { useState } from "preact/hooks";
import { type Account, ROLES, type Role } from "../../src/client/client.ts";
import { client, pulse, useLoaded } from "../state.ts";
import { AskingForm, ShownOnce } from "./asking-form.tsx";
import { Loading } from "./waiting.tsx";
import { Words } from "./words.tsx";

/** All accounts, for admins: other roles, new passwords, removing, and new ones. */
export function AccountList({ own }: { own: Account }) {
  const { value, problem } = useLoaded("accounts", () => client.listAccounts());
  const [shown, setShown] = useState<{ email: string; password: string } | null>(null);
  const [failure, setFailure] = useState("");
  const [turn, setTurn] = useState(0);
  async function act(work: () => Promise<void>) {
    setFailure("");
    await work().catch((error: Error) => setFailure(error.message));
    setTurn((before) => before + 1);
    pulse.value += 1;
  }
  async function keep(account: Account & { newPassword?: boolean }) {
    const { email, password } = await client.keepAccount(account);
    if (password !== null) setShown({ email, password });
  }
  const words = problem || failure;
  return (
    <>
      {words === "" ? null : (
        <p class="problem" role="alert">
          {words}
        </p>
      )}
      {value === null && problem === "" ? <Loading /> : null}
      <ul class="accounts">
        {(value?.items ?? []).map((account) => (
          <AccountRow
            // A role that was refused is shown as it stands.
            key={`${account.email} ${turn}`}
            account={account}
            isOwn={account.email === own.email}
            onRole={(role) => act(() => keep({ ...account, role }))}
            onPassword={() => act(() => keep({ ...account, newPassword: true }))}
            onDrop={() => act(() => client.dropAccount(account.email))}
          />
        ))}
      </ul>
      {shown === null ? null : <ShownOnce label={`The password of ${shown.email}:`} words={shown.password} />}
      <h3>Add an account</h3>
      <AskingForm
        action="Add it"
        ask={async (fields) => {
          const email = String(fields.get("email")).trim().toLowerCase();
          if (value?.items.some((known) => known.email === email))
            throw new Error(`${email} has an account; change it in the list.`);
          await keep({
            email,
            name: String(fields.get("name")).trim(),
            role: String(fields.get("role")) as Role,
          });
          pulse.value += 1;
        }}
      >
        <label>
          Email
          <input name="email" type="email" maxLength={200} required autocomplete="off" />
        </label>
        <label>
          Name, as it signs decisions
          <input name="name" maxLength={100} required autocomplete="off" />
        </label>
        <label>
          Role
          <select name="role">
            {ROLES.map((role) => (
              <option key={role}>{role}</option>
            ))}
          </select>
        </label>
      </AskingForm>
    </>
  );
}

interface RowProps {
  account: Account;
  isOwn: boolean;
  onRole: (role: Role) => void;
  onPassword: () => void;
  onDrop: () => void;
}

function AccountRow({ account, isOwn, onRole, onPassword, onDrop }: RowProps) {
  const [isSure, setSure] = useState(false);
  return (
    <li>
      <span>
        <b>
          <Words text={account.name} most={100} />
        </b>{" "}
        <span class="soft">
          <Words text={account.email} most={200} />
          {isOwn ? " · you" : ""}
        </span>
      </span>
      <select
        aria-label={`Role of ${account.email}`}
        value={account.role}
        onChange={(event) => onRole(event.currentTarget.value as Role)}
      >
        {ROLES.map((role) => (
          <option key={role}>{role}</option>
        ))}
      </select>
      <span class="buttons">
        {isSure ? (
          <>
            <button type="button" onClick={onDrop}>
              Remove {account.name}: sure
            </button>
            <button type="button" onClick={() => setSure(false)}>
              No
            </button>
          </>
        ) : (
          <>
            {isOwn ? null : (
              <button type="button" onClick={onPassword}>
                New password
              </button>
            )}
            <button type="button" onClick={() => setSure(true)}>
              Remove…
            </button>
          </>
        )}
      </span>
    </li>
  );
}
