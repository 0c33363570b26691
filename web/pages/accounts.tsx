import type { Account } from "../../src/client/client.ts";
import { AccountList } from "../parts/account-list.tsx";
import { PasswordForm } from "../parts/password-form.tsx";
import { TokenList } from "../parts/token-list.tsx";
import { useTitle } from "../parts/use-title.ts";
import { Loading } from "../parts/waiting.tsx";
import { Nothing, Words } from "../parts/words.tsx";
import { session } from "../state.ts";

/** One's own account with its tokens, and for admins everybody's. */
export function AccountsPage() {
  useTitle("Accounts");
  return (
    <div class="page">
      <h1>Accounts</h1>
      {session.value === null ? <Loading /> : <Accounts own={session.value.account} />}
    </div>
  );
}

const MAY = {
  reader: "You may read.",
  editor: "You may read, add articles and decide.",
  admin: "You may read, add articles, decide, and manage accounts and webhooks.",
} as const;

function Accounts({ own }: { own: Account | null }) {
  if (own === null)
    return (
      <Nothing>
        This server answers this machine alone and asks for no accounts. They begin with{" "}
        <code>sitrep serve --host 0.0.0.0</code>.
      </Nothing>
    );
  return (
    <>
      <section aria-labelledby="own">
        <h2 id="own">Yours</h2>
        <p>
          <b>
            <Words text={own.name} most={100} />
          </b>{" "}
          <span class="soft">
            <Words text={own.email} most={200} /> · {own.role}
          </span>
        </p>
        <p class="soft">{MAY[own.role]} What you decide is signed with your name.</p>
        <PasswordForm />
        <h3>API tokens</h3>
        <TokenList own={own} />
      </section>
      {own.role === "admin" ? (
        <section aria-labelledby="everybody">
          <h2 id="everybody">Everybody’s</h2>
          <AccountList own={own} />
        </section>
      ) : null}
    </>
  );
}
