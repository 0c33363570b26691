import { groupArticles, StoryGrouper } from "./4-group/group.ts";
import { compareMarks, JOINS_FROM, joinMarks, markArticle } from "./4-group/join-story.ts";
import { BackgroundSettler, settleBackground } from "./4-group/own-happening.ts";
import { reconcile, StoryReconciler, type Work, wordsOfAll } from "./5-reconcile/reconcile.ts";
import { groupTree } from "./claim-types/counts/group-tree.ts";
import { dropRepeats, openCoverage, type Portion } from "./coverage.ts";
import { loadGazetteer } from "./gazetteer/load.ts";
import type { FileInput, Input } from "./model/article.ts";
import type { Claim, Drop } from "./model/claim.ts";
import type { StoryMember, Understood } from "./model/digest.ts";
import { type Ledger, SCHEMA, type Story } from "./model/ledger.ts";
import type { StoryLexicon } from "./model/lexicon/story.ts";
import { mergeInOrder } from "./model/order.ts";
import type { Problem, Stage } from "./model/problem.ts";
import {
  findLanguage,
  type Outcome,
  type Part,
  understandInput,
  understandParts,
  workTogether,
} from "./understand.ts";
import { VERSION } from "./version.ts";

export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
  /** A long input being read, and how much of it was read, from 0 to 1. */
  readonly source?: string;
  readonly share?: number;
}

export interface RunOptions {
  /** The reader's own names, "Toyakev" to "Tokayev"; they go before the names found to be the same. */
  readonly aliases?: ReadonlyMap<string, string>;
  readonly onProgress?: (progress: Progress) => void;
  /** Does stages 1 to 3 elsewhere, such as on several threads. */
  readonly understandAll?: UnderstandAll;
}

/** Stages 1 to 3 of inputs, or 2 and 3 of what was read of them; outcomes come in the order of the parts. */
type UnderstandAll = (parts: AsyncIterable<Part>) => AsyncIterable<Outcome>;

/** Everything one run found out: the ledger, and what `why` needs beyond it. */
export interface Run {
  readonly ledger: Ledger;
  /** In order of publication. */
  readonly understood: readonly Understood[];
  readonly drops: readonly Drop[];
}

/** Runs all stages over the inputs. The order of the inputs does not matter. */
export async function runPipeline(
  inputs: readonly (Input | FileInput)[],
  options: RunOptions = {},
): Promise<Run> {
  const all: Understood[] = [];
  const problems: Problem[] = [];
  let done = 0;
  for await (const { understood, problems: met, of } of understandCoverage(inputs, options.understandAll)) {
    if (of?.isFirst !== false) done++;
    const share = of?.share === undefined ? {} : { source: of.source, share: of.share };
    options.onProgress?.({ stage: "extract", done: done - 1, total: inputs.length, ...share });
    for (const one of understood) all.push(one);
    for (const problem of met) problems.push(problem);
  }
  options.onProgress?.({ stage: "reconcile", done: 0, total: 1 });
  const ordered = dropRepeats(all, ({ digest }) => digest.article, problems).sort(byPublication);
  const ledger = assembleLedger(ordered, problems, options);
  return { ledger, understood: ordered, drops: ordered.flatMap(({ drops }) => drops) };
}

/** Stages 1 to 3 of all inputs, in their order; long ones come part by part. */
async function* understandCoverage(
  inputs: readonly (Input | FileInput)[],
  understandAll: UnderstandAll = understandHere,
): AsyncGenerator<Outcome & Pick<Portion, "of">> {
  const underway: Pick<Portion, "of">[] = [];
  const takeParts = async function* () {
    for await (const part of openCoverage(inputs)) {
      underway.push("of" in part ? { of: part.of } : {});
      yield part;
    }
  };
  for await (const outcome of understandAll(takeParts())) yield { ...outcome, ...underway.shift() };
}

const understandHere: UnderstandAll = (parts) => workTogether(parts, understandParts);

/** Stages 4 and 5: groups the articles into stories and lines up what they claim. The order of `understood` does not matter. */
export function assembleLedger(
  understood: readonly Understood[],
  problems: readonly Problem[],
  { aliases }: RunOptions = {},
): Ledger {
  const members = [...understood].sort(byPublication);
  const digests = members.map(({ digest }) => digest);
  const groups = groupArticles(members);
  const settled = settleBackground(groups, members);
  return {
    schema: SCHEMA,
    generatedBy: `sitrep ${VERSION}`,
    articles: digests.map(({ article }) => article),
    claims: joinClaims(settled),
    stories: reconcile(groups, settled, groupTree, storyWordsOf, aliases),
    problems: [...problems].sort(bySource),
  };
}

/** The ledger of one story whose articles are known, under the id it is to have: nothing is grouped. */
export function tellStory(id: string, members: readonly Understood[], options: TellOptions = {}): ToldStory {
  return new StoryTeller(id).tell(members, options);
}

type TellOptions = Pick<RunOptions, "aliases">;

type ToldStory = Pick<Ledger, "articles" | "claims"> & { readonly story: Story };

/** Called for each piece of work that takes time, so that it can be counted. */
type OnWork = (work: "articles compared" | Work) => void;

/**
 * Tells one story as often as articles come to it, with the same bytes as telling it anew: what new articles do not touch is taken as it was.
 * Members are known by identity; where one of the last telling is missing, all is told anew.
 */
export class StoryTeller {
  private readonly id: string;
  private readonly onWork: OnWork;
  private kept: Kept;

  constructor(id: string, onWork: OnWork = () => {}) {
    this.id = id;
    this.onWork = onWork;
    this.kept = this.begin();
  }

  tell(members: readonly Understood[], { aliases }: TellOptions = {}): ToldStory {
    const fresh = this.takeIn(members);
    const { grouper, settler, ordered, byId } = this.kept;
    const group = grouper.group(fresh);
    const settled = settler.settle(byId, group.period);
    return {
      articles: ordered.map(({ digest }) => digest.article),
      claims: joinClaims(ordered.map((member) => settler.find(member))),
      story: this.reconcilerOf(fresh).reconcile(group, settled, aliases),
    };
  }

  private begin(): Kept {
    return {
      members: new Set(),
      ordered: [],
      byId: [],
      grouper: new StoryGrouper(() => this.onWork("articles compared")),
      settler: new BackgroundSettler(),
      reconciler: null,
      spoken: new Set(),
    };
  }

  /** Puts new articles where they belong among those of the last telling, and gives them. */
  private takeIn(members: readonly Understood[]): Understood[] {
    const there = new Set(members);
    for (const one of this.kept.members) {
      if (there.has(one)) continue;
      this.kept = this.begin();
      break;
    }
    const { kept } = this;
    const fresh = [...there].filter((one) => !kept.members.has(one));
    kept.members = there;
    kept.ordered = mergeInOrder(kept.ordered, fresh, byPublication);
    kept.byId = mergeInOrder(kept.byId, fresh, (a, b) => compare(a.digest.article.id, b.digest.article.id));
    return fresh;
  }

  /** Made anew where an article in another language has come: what names are, and who speaks, is read by the words of all. */
  private reconcilerOf(fresh: readonly Understood[]): StoryReconciler {
    const { kept } = this;
    const before = kept.spoken.size;
    for (const { digest } of fresh) kept.spoken.add(digest.article.language);
    if (kept.reconciler !== null && kept.spoken.size === before) return kept.reconciler;
    const words = wordsOfAll(kept.byId, storyWordsOf);
    kept.reconciler = new StoryReconciler(this.id, groupTree, words, this.onWork);
    return kept.reconciler;
  }
}

/** What a teller keeps from telling to telling; all of it goes together. */
interface Kept {
  members: ReadonlySet<Understood>;
  /** In order of publication. */
  ordered: readonly StoryMember[];
  /** In the order of their articles' ids. */
  byId: readonly StoryMember[];
  readonly grouper: StoryGrouper;
  readonly settler: BackgroundSettler;
  reconciler: StoryReconciler | null;
  /** Languages of the articles, BCP 47. */
  readonly spoken: Set<string>;
}

/** IANA zone that most people of a country (ISO 3166-1 alpha-2) live in; "UTC" for an unknown code. */
export function zoneOfCountry(country: string): string {
  return loadGazetteer().timeZoneOf(country);
}

/** What a workspace needs of the stages to keep stories up to date as articles come in. */
export const storyKeeper = {
  program: `sitrep ${VERSION}`,
  understand: understandInput,
  group: (understood: readonly Understood[]): (readonly string[])[] =>
    groupArticles(understood).map(({ articles }) => articles),
  mark: markArticle,
  join: joinMarks,
  compare: compareMarks,
  joinsFrom: JOINS_FROM,
  openTeller: (id: string) => new StoryTeller(id),
};

function joinClaims(members: readonly StoryMember[]): Claim[] {
  const all: Claim[] = [];
  for (const { claims } of members) for (const claim of claims) all.push(claim);
  return all;
}

/** The words that bring a story's articles together. Throws for a language in which nothing is read. */
function storyWordsOf(tag: string): StoryLexicon {
  const language = findLanguage(tag);
  if (language === undefined) throw new RangeError(`no article is read in ${tag}`);
  return language.story;
}

function byPublication(
  { digest: { article: a } }: Pick<StoryMember, "digest">,
  { digest: { article: b } }: Pick<StoryMember, "digest">,
): number {
  return (
    compare(a.published?.edtf ?? "9999", b.published?.edtf ?? "9999") ||
    compare(a.source, b.source) ||
    compare(a.id, b.id)
  );
}

function bySource(a: Problem, b: Problem): number {
  return compare(a.source, b.source) || compare(a.stage, b.stage) || compare(a.reason, b.reason);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
