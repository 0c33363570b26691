import { useState } from "preact/hooks";
import { type Account, ROLES, type Role } from "../../src/client/client.ts";
import { client, pulse, useLoaded } from "../state.ts";
import { AskingForm, ShownOnce } from "./asking-form.tsx";
import { Nothing, Words } from "./words.tsx";

/** The API tokens of the account that is signed in: to make, and to take back. */
export function TokenList({ own }: { own: Account }) {
  const { value, problem } = useLoaded("tokens", () => client.listTokens());
  const [made, setMade] = useState("");
  const [failure, setFailure] = useState("");
  async function drop(id: string) {
    setFailure("");
    await client.dropToken(id).catch((error: Error) => setFailure(error.message));
    pulse.value += 1;
  }
  const words = problem || failure;
  return (
    <>
      {words === "" ? null : (
        <p class="problem" role="alert">
          {words}
        </p>
      )}
      {value?.items.length === 0 ? <Nothing>None. A program that reads or adds needs one.</Nothing> : null}
      <ul class="accounts">
        {(value?.items ?? []).map(({ id, name, role, createdAt }) => (
          <li key={id}>
            <b>
              <Words text={name} most={100} />
            </b>
            <span class="soft">
              {role} · made {createdAt.slice(0, 10)}
            </span>
            <button type="button" onClick={() => drop(id)}>
              Take it back
            </button>
          </li>
        ))}
      </ul>
      {made === "" ? null : <ShownOnce label="The token:" words={made} />}
      <AskingForm
        action="Make a token"
        ask={async (fields) => {
          const { token } = await client.makeToken(
            String(fields.get("name")),
            String(fields.get("role")) as Role,
          );
          setMade(token);
          pulse.value += 1;
        }}
      >
        <label>
          What it is for
          <input name="name" maxLength={100} required autocomplete="off" />
        </label>
        <label>
          It may act as
          <select name="role">
            {ROLES.slice(0, ROLES.indexOf(own.role) + 1).map((role) => (
              <option key={role}>{role}</option>
            ))}
          </select>
        </label>
      </AskingForm>
    </>
  );
}
