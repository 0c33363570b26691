import { render } from "preact";
import { App } from "./app.tsx";
import { client, followChanges, session } from "./state.ts";

const root = document.getElementById("app");
if (root !== null) render(<App />, root);
client.readSession().then(
  (own) => {
    session.value = own;
    if (!own.needsAccount || own.account !== null) followChanges();
  },
  // The pages say by themselves that the server does not answer; the line is tried again.
  () => followChanges(),
);
