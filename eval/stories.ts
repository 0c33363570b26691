import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { hash53 } from "../src/model/id.ts";
import { assembleLedger } from "../src/pipeline.ts";
import { understandInput } from "../src/understand.ts";
import { scoreBCubed } from "./b-cubed.ts";
import { joinOneByOne } from "./one-by-one.ts";
import type { Scorer } from "./scorer.ts";

const documentLine = z.object({
  doc: z.string(),
  topic: z.string(),
  subtopic: z.string(),
  title: z.string(),
  text: z.string(),
});
type Document = z.infer<typeof documentLine>;

const GROUPS_SHOWN = 12;

/** Grouping into stories: undated articles of two look-alike happenings per topic, all read together. */
export const scoreStories: Scorer = {
  name: "stories",
  folder: "stories",
  async score(goldFolder) {
    const lines = readFileSync(join(goldFolder, "documents.jsonl"), "utf8").split("\n");
    const documents = lines.filter(Boolean).map((line) => documentLine.parse(JSON.parse(line)));
    const outcomes = documents.map(({ doc, title, text }) =>
      understandInput({
        source: `${doc}.json`,
        content: JSON.stringify({ title, text }),
        mediaType: "application/json",
      }),
    );
    const understood = outcomes.flatMap((outcome) => outcome.understood);
    const ledger = assembleLedger(understood, []);
    const sources = new Map(
      ledger.articles.map((article) => [article.id, article.source.replace(".json", "")]),
    );
    const guess = new Map<string, string>();
    for (const story of ledger.stories) {
      for (const article of story.articles) guess.set(sources.get(article) ?? article, story.id);
    }
    const truth = new Map(documents.map(({ doc, subtopic }) => [doc, subtopic]));
    const score = scoreBCubed(truth, guess);
    // In an order that has nothing to do with the happenings.
    const shuffled = understood
      .map(({ digest }) => digest)
      .sort((a, b) => hash53(a.article.id) - hash53(b.article.id));
    const oneByOne = joinOneByOne(shuffled);
    const streamed = scoreBCubed(
      truth,
      new Map([...oneByOne].map(([article, story]) => [sources.get(article) ?? article, story])),
    );
    return {
      metrics: {
        "b-cubed": score.f1,
        "b-cubed-precision": score.precision,
        "b-cubed-recall": score.recall,
        "one-by-one-b-cubed": streamed.f1,
        "one-by-one-b-cubed-precision": streamed.precision,
      },
      notes: [
        `${ledger.stories.length} stories made of ${documents.length} articles about ${new Set(truth.values()).size} happenings; average-link TF-IDF: .85`,
      ],
      errors: [...listMixedStories(documents, guess), ...listSplitHappenings(documents, guess)],
    };
  },
};

function listMixedStories(documents: readonly Document[], guess: ReadonlyMap<string, string>): string[] {
  return groupBy(documents, (one) => guess.get(one.doc) ?? one.doc)
    .map((members) => ({ members, happenings: groupBy(members, (one) => one.subtopic) }))
    .filter(({ happenings }) => happenings.length > 1)
    .sort((a, b) => b.members.length - a.members.length)
    .map(
      ({ members, happenings }) =>
        `MIXED ${members.length} articles of ${happenings.length}: ${showGroups(happenings)}`,
    );
}

function listSplitHappenings(documents: readonly Document[], guess: ReadonlyMap<string, string>): string[] {
  return groupBy(documents, (one) => one.subtopic)
    .map((members) => groupBy(members, (one) => guess.get(one.doc) ?? one.doc))
    .filter((stories) => stories.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((stories) => `SPLIT ${stories[0]?.[0]?.subtopic} over ${stories.length}: ${showGroups(stories)}`);
}

function showGroups(groups: readonly (readonly Document[])[]): string {
  return groups.slice(0, GROUPS_SHOWN).map(showGroup).join(" | ");
}

function showGroup(members: readonly Document[]): string {
  const [first] = members;
  return `${first?.subtopic} ×${members.length} ("${first?.title.slice(0, 80)}")`;
}

function groupBy(documents: readonly Document[], keyOf: (one: Document) => string): Document[][] {
  const groups = new Map<string, Document[]>();
  for (const one of documents) {
    const key = keyOf(one);
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}
