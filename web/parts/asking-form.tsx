import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** A form that asks the server for something: it waits, says what is wrong, and is empty again when it is done. */
export function AskingForm({
  action,
  children,
  ask,
}: {
  action: string;
  children: ComponentChildren;
  ask: (fields: FormData) => Promise<void>;
}) {
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    setBusy(true);
    setProblem("");
    try {
      await ask(new FormData(form));
      form.reset();
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  }
  return (
    <form class="asking" onSubmit={submit}>
      {children}
      <button type="submit" disabled={isBusy}>
        {action}
      </button>
      {problem === "" ? null : (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

/** Words that are shown once, to be taken along. */
export function ShownOnce({ label, words }: { label: string; words: string }) {
  return (
    <p class="shown-once" role="status">
      {label} <code>{words}</code> It is shown this once.
    </p>
  );
}
