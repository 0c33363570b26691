import type { StoredStory } from "../../model/workspace.ts";
import type { Workspace } from "../../store/workspace.ts";
import { UsageError } from "../desk.ts";

/** The story with this id, or the only one whose title, place or articles hold these words. Throws a UsageError that lists what there is. */
export async function findStory(
  workspace: Workspace,
  words: string,
  at: { readonly asKnownAt?: string } = {},
): Promise<StoredStory> {
  const byId = await workspace.readStory(words, at);
  if (byId !== null) return byId;
  const { items } = await workspace.listStories({ query: words, limit: 10 });
  const [only] = items;
  if (only !== undefined && items.length === 1) {
    const found = await workspace.readStory(only.id, at);
    if (found !== null) return found;
  }
  const list = items.map(({ id, title }) => `\n  ${id}  ${title}`).join("");
  throw new UsageError(
    only === undefined
      ? `no story is called or tells of “${words}”; “sitrep stories” lists them`
      : `“${words}” fits more than one story; give its id:${list}`,
  );
}
