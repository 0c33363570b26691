import { useState } from "preact/hooks";
import { client } from "../state.ts";
import { AskingForm } from "./asking-form.tsx";

/** Another password for the account that is signed in. */
export function PasswordForm() {
  const [isDone, setDone] = useState(false);
  return (
    <details class="password">
      <summary>Change your password</summary>
      <AskingForm
        action="Change it"
        ask={async (fields) => {
          setDone(false);
          await client.changePassword(String(fields.get("current")), String(fields.get("next")));
          setDone(true);
        }}
      >
        <label>
          Password now
          <input name="current" type="password" autocomplete="current-password" required />
        </label>
        <label>
          New password, 12 letters or more
          <input
            name="next"
            type="password"
            autocomplete="new-password"
            minLength={12}
            maxLength={128}
            required
          />
        </label>
      </AskingForm>
      <p role="status">{isDone ? "Changed. Other windows have to sign in again." : ""}</p>
    </details>
  );
}
