import { groupArticles } from "../src/4-group/group.ts";
import type { Digest } from "../src/model/digest.ts";
import { understandInput } from "../src/understand.ts";
import { scoreBCubed } from "./b-cubed.ts";
import { readIncidents } from "./incident-tolls/gold.ts";
import { joinOneByOne } from "./one-by-one.ts";
import type { Scorer } from "./scorer.ts";

/**
 * Grouping of dated articles about look-alike shootings, many in one city, with charges and trials up to years later: each shooting is
 * a story. Read one after another in order of publication, and all at once.
 */
export const scoreStoryStreams: Scorer = {
  name: "story-streams",
  folder: "incident-tolls",
  async score(goldFolder, options = {}) {
    const truth = new Map<string, string>();
    const digests: Digest[] = [];
    for (const { incident, articles } of readIncidents(goldFolder, options.sample)) {
      for (const { id, title, text, published, url } of articles) {
        const content = JSON.stringify({ title, text, date_publish: published, url: url ?? undefined });
        const input = { source: `${id}.json`, mediaType: "application/json", content };
        for (const { digest } of understandInput(input).understood) {
          truth.set(digest.article.id, incident);
          digests.push(digest);
        }
      }
    }
    const ordered = digests.sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1));
    const streamed = joinOneByOne(ordered);
    const groups = groupArticles(ordered.map((digest) => ({ digest, claims: [] })));
    const grouped = new Map(
      groups.flatMap(({ articles }, story) => articles.map((article) => [article, String(story)] as const)),
    );
    const [oneByOne, atOnce] = [scoreBCubed(truth, streamed), scoreBCubed(truth, grouped)];
    const stories = new Set(streamed.values()).size;
    return {
      metrics: {
        "one-by-one-b-cubed": oneByOne.f1,
        "one-by-one-b-cubed-precision": oneByOne.precision,
        "one-by-one-b-cubed-recall": oneByOne.recall,
        "b-cubed": atOnce.f1,
        "b-cubed-precision": atOnce.precision,
        "b-cubed-recall": atOnce.recall,
      },
      notes: [
        `${truth.size} articles about ${new Set(truth.values()).size} shootings: ${stories} stories one by one, ${groups.length} at once`,
      ],
      errors: [],
    };
  },
};

function whenOf({ article: { published, id } }: Digest): string {
  return `${published?.edtf ?? "9999"} ${published?.instant ?? ""} ${id}`;
}
