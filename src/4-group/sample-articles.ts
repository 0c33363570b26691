import type { Place, Token } from "../model/annotation.ts";
import type { Claim, CountClaim, Metric } from "../model/claim.ts";
import type { Digest, StoryMember } from "../model/digest.ts";
import { startsWithCapital } from "../model/letters.ts";
import { joinMarks, MARKS } from "../model/word-marks.ts";
import { digestArticle } from "./digest.ts";

const TOKEN = /[\p{L}\d'’-]+|[“”"]|[^\s\p{L}\d]/gu;
const SENTENCE = /[^.]+\./gu;

/** Makes the digest of an article out of plain sentences, for tests. */
export function makeArticle(
  id: string,
  text: string,
  more: { published?: string; credits?: readonly string[]; place?: Place } = {},
): Digest {
  const sentences = [...text.matchAll(SENTENCE)].map((match, index) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const places = more.place === undefined ? [] : [{ ...span, place: more.place, adjective: false }];
    const tokens = makeTokens(match[0], match.index);
    return {
      ...span,
      index,
      paragraph: index,
      zone: "body" as const,
      tokens,
      marks: joinMarks(tokens),
      numbers: [],
      times: [],
      places,
      actors: [],
      unplaced: [],
      speech: [],
    };
  });
  return digestArticle(
    {
      reading: {
        article: {
          id,
          source: `${id}.txt`,
          outlet: id,
          headline: id,
          authors: [],
          credits: more.credits ?? [],
          published: more.published === undefined ? null : { edtf: more.published, basis: "stated" },
          language: "en",
          sha256: "",
          text,
        },
        zones: [],
        standing: { state: "usable" },
      },
      sentences,
      attributions: [],
      country: more.place?.country ?? null,
      timeZone: "UTC",
    },
    { possessive: /'s?$/u },
  );
}

function makeTokens(text: string, offset: number): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const [words] = match;
    const kind = /^\d/u.test(words) ? "number" : /^\p{L}/u.test(words) ? "word" : "punctuation";
    const start = offset + match.index;
    const marks = startsWithCapital(words) ? MARKS.capital : 0;
    return { start, end: start + words.length, kind, text: words, lower: words.toLowerCase(), marks };
  });
}

/** Makes a count claim of an article, for tests. */
export function makeCount(
  article: string,
  start: number,
  metric: Metric,
  low: number,
  high: number | null,
): CountClaim {
  return {
    id: `${article} ${start}`,
    article,
    kind: "count",
    span: { start, end: start + 1, exact: "x", prefix: "", suffix: "" },
    sentence: { start, end: start + 1 },
    claimants: [{ name: article, as: "outlet" }],
    certainty: "stated",
    when: null,
    asOf: null,
    where: null,
    background: null,
    foundBy: "sample",
    count: {
      metric,
      population: { text: "people", group: "people" },
      low,
      high,
      modifier: "exact",
      numberText: String(low),
      partOf: null,
    },
  };
}

/** Articles with those of the claims that are theirs, for tests. */
export function makeMembers(digests: readonly Digest[], claims: readonly Claim[] = []): StoryMember[] {
  return digests.map((digest) => ({
    digest,
    claims: claims.filter(({ article }) => article === digest.article.id),
  }));
}
