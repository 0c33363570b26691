import { useState } from "preact/hooks";
import { client } from "../state.ts";

/** For servers that others can reach: who is there? */
export function SignInPage() {
  const [problem, setProblem] = useState("");
  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    try {
      await client.signIn(String(fields.get("email")), String(fields.get("password")));
      location.reload();
    } catch (error) {
      setProblem((error as Error).message);
    }
  }
  return (
    <main class="sign-in">
      <form onSubmit={submit}>
        <h1>Sitrep</h1>
        <label>
          Email
          <input name="email" type="email" autocomplete="username" required />
        </label>
        <label>
          Password
          <input name="password" type="password" autocomplete="current-password" required />
        </label>
        {problem === "" ? null : (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="main">
          Sign in
        </button>
      </form>
    </main>
  );
}
