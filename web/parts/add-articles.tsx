import { useRef, useState } from "preact/hooks";
import { countOf } from "../../src/6-export/wording.ts";
import type { AskedArticle } from "../../src/client/client.ts";
import { client, notice, session } from "../state.ts";

/** Files, pasted text or an address, into the workspace. */
export function AddArticles() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  if (session.value !== null && session.value.role === "reader") return null;
  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const asked = await gatherArticles(new FormData(form));
    if (asked.length === 0) return setProblem("Give a file, a text or an address.");
    setBusy(true);
    try {
      const { items } = await client.addArticles(asked);
      const added = items.filter(({ state }) => state === "added" || state === "version").length;
      const unread = items.filter(({ state }) => state === "unread");
      notice.value = {
        words: `${countOf(added, "article")} added${items.length > added ? `, ${items.length - added} not new or not read` : ""}.`,
      };
      setProblem(unread.flatMap(({ problems }) => problems.map(({ reason }) => reason)).join(" "));
      if (unread.length === 0) {
        form.reset();
        dialog.current?.close();
      }
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        Add articles…
      </button>
      <dialog ref={dialog} aria-labelledby="add-title">
        <form onSubmit={submit}>
          <h2 id="add-title">Add articles</h2>
          <label>
            Files
            <input type="file" name="files" multiple />
          </label>
          <label>
            Address
            <input type="url" name="address" placeholder="https://" />
          </label>
          <label>
            Or a text
            <textarea name="text" rows={6} />
          </label>
          {problem === "" ? null : (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
          <p class="buttons">
            <button type="submit" class="main" disabled={isBusy}>
              {isBusy ? "Reading…" : "Add"}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              Close
            </button>
          </p>
        </form>
      </dialog>
    </>
  );
}

async function gatherArticles(form: FormData): Promise<AskedArticle[]> {
  const asked: AskedArticle[] = [];
  for (const file of form.getAll("files"))
    if (file instanceof File && file.size > 0)
      asked.push({
        text: await file.text(),
        source: file.name,
        ...(file.type === "" ? {} : { mediaType: file.type }),
      });
  const address = String(form.get("address") ?? "").trim();
  if (address !== "") asked.push({ address });
  const text = String(form.get("text") ?? "");
  if (text.trim() !== "") asked.push({ text, source: "pasted text" });
  return asked;
}
