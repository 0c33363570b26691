import { createHash } from "node:crypto";
import type { Article, Input } from "../src/model/article.ts";
import type { Understood } from "../src/model/digest.ts";
import { makeId } from "../src/model/id.ts";
import type { Story } from "../src/model/ledger.ts";
import type { StoryMarks } from "../src/model/marks.ts";
import type { Newsroom } from "../src/store/store.ts";

/** A newsroom that reads nothing into its articles, for tests of what keeps them: quick, and every article is a story of its own. */
export const tinyNewsroom: Newsroom = {
  program: "tiny 1",
  understand: (input) => ({ understood: [understand(input)], problems: [] }),
  group: (understood) => understood.map(({ digest }) => [digest.article.id]),
  mark: (digest): StoryMarks => ({
    articles: 1,
    terms: [[digest.article.id, 1]],
    places: [],
    first: null,
    last: null,
  }),
  join: (a) => a,
  compare: () => 0,
  joinsFrom: 1,
  openTeller: (id) => ({ tell: (members) => ({ story: tell(id, members), claims: [] }) }),
  word: () => "",
};

function understand(input: Input): Understood {
  const text = typeof input.content === "string" ? input.content : new TextDecoder().decode(input.content);
  const sha256 = createHash("sha256").update(input.content).digest("hex");
  const article: Article = {
    id: makeId("a", sha256, input.source),
    source: input.source,
    outlet: input.outlet ?? "",
    headline: text.slice(0, 40),
    authors: [],
    credits: [],
    published: null,
    language: "en",
    sha256,
    text: text.slice(0, 1000),
  };
  const digest = {
    article,
    standing: { state: "usable" } as const,
    country: null,
    timeZone: "UTC",
    terms: [],
    runs: [],
    pairs: [],
    names: [],
    places: [],
    lead: [],
    countries: [],
  };
  return { digest, zones: [], claims: [], drops: [] };
}

function tell(id: string, members: readonly Understood[]): Story {
  return {
    id,
    title: members[0]?.digest.article.headline ?? "",
    articles: members.map(({ digest }) => digest.article.id),
    copies: [],
    place: null,
    period: "",
    headline: {},
    figures: [],
    episodes: [],
    measures: [],
    statements: [],
    disagreements: [],
    timeline: [],
  };
}
