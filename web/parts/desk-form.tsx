import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { keepOwnName, readOwnName, session } from "../state.ts";

/** A small form for one decision: its own fields, the reason, and who decides where no account says so. */
export function DeskForm({
  action,
  children,
  onDecide,
  onClose,
}: {
  action: string;
  children?: ComponentChildren;
  onDecide: (fields: FormData, reason: string) => Promise<void>;
  onClose: () => void;
}) {
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    if (fields.has("author")) keepOwnName(String(fields.get("author")).trim());
    setBusy(true);
    try {
      await onDecide(fields, String(fields.get("reason") ?? "").trim());
      onClose();
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  }
  return (
    <form class="desk-form" onSubmit={submit}>
      {children}
      <label>
        Reason
        <input name="reason" autocomplete="off" maxLength={2000} />
      </label>
      {session.value?.needsAccount ? null : (
        <label>
          Your name
          <input name="author" defaultValue={readOwnName()} placeholder="desk" maxLength={100} />
        </label>
      )}
      {problem === "" ? null : (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="buttons">
        <button type="submit" class="main" disabled={isBusy}>
          {action}
        </button>
        <button type="button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </form>
  );
}
