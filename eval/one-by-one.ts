import { makeCard, StoryIndex } from "../src/4-group/story-index.ts";
import type { Digest } from "../src/model/digest.ts";

/** The story of each article, by ids, where the articles come one after another in the order given. */
export function joinOneByOne(digests: readonly Digest[]): Map<string, string> {
  const index = new StoryIndex();
  const members = new Map<string, string[]>();
  for (const digest of digests) {
    const { id: article } = digest.article;
    const { id, absorbed } = index.join(makeCard(digest), article);
    const own = members.get(id) ?? [];
    own.push(article);
    for (const gone of absorbed) {
      own.push(...(members.get(gone) ?? []));
      members.delete(gone);
    }
    members.set(id, own);
  }
  return new Map([...members].flatMap(([story, own]) => own.map((article) => [article, story] as const)));
}
