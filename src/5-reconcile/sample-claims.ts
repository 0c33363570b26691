import type { Certainty, Modifier, Place } from "../model/annotation.ts";
import type { Standing } from "../model/article.ts";
import type { CountClaim, Metric } from "../model/claim.ts";
import type { Digest, StoryMember } from "../model/digest.ts";
import type { GroupTree } from "../model/groups.ts";
import { makeId } from "../model/id.ts";
import type { StoryArticles } from "./reconcile.ts";

/** What a made-up claim says; everything left out takes the plainest value. */
interface SampleClaim {
  /** The words of the claim; they also tell it from others. */
  readonly words: string;
  readonly metric?: Metric;
  readonly group?: string;
  readonly low: number | null;
  readonly high?: number | null;
  readonly modifier?: Modifier;
  readonly by?: string;
  readonly via?: string;
  readonly certainty?: Certainty;
  readonly asOf?: string;
  readonly background?: boolean;
  /** The rule that found it. */
  readonly foundBy?: string;
  /** The institution that took them in. */
  readonly site?: string;
  /** Words of the claim of the same article that this one is a part of. */
  readonly partOf?: string;
  /** Claims with the same number here stand in one sentence. */
  readonly sentence?: number;
}

export interface SampleArticle {
  readonly outlet: string;
  readonly published?: string;
  readonly credits?: readonly string[];
  readonly standing?: Standing;
  readonly claims: readonly SampleClaim[];
}

/** Articles and claims as the stages before reconciling hand them over. */
export interface SampleCoverage {
  readonly group: StoryArticles;
  readonly members: readonly StoryMember[];
  /** Id of the claim with these words. */
  readonly idOf: (words: string) => string;
}

/** Makes coverage of one story out of plain facts, for tests. */
export function makeCoverage(articles: readonly SampleArticle[]): SampleCoverage {
  const members = articles.map((article) => ({
    digest: makeArticle(article),
    claims: article.claims.map((claim) => makeClaim(article, claim)),
  }));
  const claims = members.flatMap((member) => member.claims);
  return {
    members,
    group: {
      articles: members.map(({ digest }) => digest.article.id),
      copies: [],
      place: country,
      period: "2022-01-02/2022-01-15",
      title: "Unrest in Kazakhstan",
    },
    idOf: (words) => claims.find(({ span }) => span.exact === words)?.id ?? `no claim says ${words}`,
  };
}

function articleIdOf(outlet: string): string {
  return makeId("article", outlet);
}

function claimIdOf(outlet: string, words: string): string {
  return makeId("claim", outlet, words);
}

function makeArticle({
  outlet,
  published,
  credits = [],
  standing = { state: "usable" },
  claims,
}: SampleArticle): Digest {
  const text = ["Kazakhstan Kazakh", ...claims.map(({ words }) => words)].join(". ");
  return {
    article: {
      id: articleIdOf(outlet),
      source: `${outlet}.txt`,
      outlet,
      headline: "",
      authors: [],
      credits,
      published: published === undefined ? null : readPublished(published),
      language: "en",
      sha256: "",
      text,
    },
    standing,
    country: "KZ",
    timeZone: "Asia/Almaty",
    terms: [],
    runs: [],
    pairs: [],
    names: [],
    places: [{ place: country, mentions: 1 }],
    lead: [],
    countries: [{ code: "KZ", name: "Kazakhstan", words: ["Kazakhstan", "Kazakh"] }],
  };
}

const country: Place = { name: "Kazakhstan", country: "KZ", precision: "country" };

function makeClaim({ outlet, claims }: SampleArticle, sample: SampleClaim): CountClaim {
  const {
    words,
    metric = "killed",
    group = "people",
    low,
    modifier = "exact",
    by,
    via,
    certainty = "stated",
  } = sample;
  const start = claims.indexOf(sample) * 100;
  const sentence = (sample.sentence ?? 1000 + start) * 1000;
  const claimants: CountClaim["claimants"] = [
    ...(by === undefined ? [] : [{ name: by, as: "origin" as const }]),
    ...(via === undefined ? [] : [{ name: via, as: "relay" as const }]),
    { name: outlet, as: "outlet" as const },
  ];
  return {
    id: claimIdOf(outlet, words),
    article: articleIdOf(outlet),
    kind: "count",
    span: { start, end: start + words.length, exact: words, prefix: "", suffix: "" },
    sentence: { start: sentence, end: sentence + 1 },
    claimants,
    certainty,
    when: null,
    asOf: sample.asOf ?? null,
    where: sample.site === undefined ? null : { name: sample.site, country: "KZ", precision: "point" },
    background: sample.background === true ? { reason: "another year" } : null,
    foundBy: sample.foundBy ?? (certainty === "denied" ? "count/correction" : "count/sample"),
    count: {
      metric,
      population: { text: group, group },
      low,
      high: sample.high === undefined ? low : sample.high,
      modifier,
      numberText: String(low),
      partOf: sample.partOf === undefined ? null : claimIdOf(outlet, sample.partOf),
    },
  };
}

const PARENTS: Readonly<Record<string, string>> = {
  security_forces: "people",
  police: "security_forces",
  troops: "security_forces",
  protesters: "people",
  children: "people",
  men: "people",
  women: "people",
};

/** `published` is a day, or a moment in UTC. */
function readPublished(published: string): NonNullable<Digest["article"]["published"]> {
  const [edtf = "", time] = published.split("T");
  return { edtf, basis: "stated", ...(time === undefined ? {} : { instant: published }) };
}

/** A tree of the groups that the samples count. */
export const sampleTree: GroupTree = {
  parentOf: (group) => PARENTS[group] ?? null,
  isKindOf(group, ancestor) {
    for (let node: string | null = group; node !== null; node = PARENTS[node] ?? null) {
      if (node === ancestor) return true;
    }
    return false;
  },
  isGeneric: (group) => group === "people" || group === "victims",
};
