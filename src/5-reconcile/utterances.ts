import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import { addDays, earliestDay, latestDay } from "../model/edtf.ts";
import { makeId } from "../model/id.ts";
import type { Utterance } from "../model/ledger.ts";
import type { StoryLexicon } from "../model/lexicon/story.ts";

type StatementClaim = Extract<Claim, { kind: "statement" }>;

interface Said {
  readonly claim: StatementClaim;
  readonly speaker: string;
  readonly words: readonly string[];
  /** Runs of five words, or of as many as there are. */
  readonly runs: ReadonlySet<string>;
  /** Words that carry meaning, cut to stems, in order. */
  readonly stems: readonly string[];
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

const SHINGLE = 5;
// Of the meaning words of the shorter wording, the share that two translations of one utterance have in common at least.
const LEAST_SHARED = 0.4;
const FEWEST_SHARED = 2;
// Speakers repeat themselves: the same phrase is compared with its first tellers only, so that work stays linear.
const MOST_COMPARED = 24;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const POSSESSIVE = /['’]s?$/u;

/**
 * Joins the statement claims of one story into utterances: the parts of one quotation, the same words in several articles, and,
 * as a proposal, two wordings of one speaker in direct speech that share their key words (two translations). Keeps every wording.
 */
export function findUtterances(
  claims: readonly Claim[],
  articles: ReadonlyMap<string, Article>,
  lexicon: StoryLexicon,
): Utterance[] {
  const said = claims
    .filter((claim): claim is StatementClaim => claim.kind === "statement" && claim.background === null)
    .map((claim) => readSaid(claim, articles, lexicon));
  const groups = new Map<number, { members: Said[]; reasons: Set<string>; isProposed: boolean }>();
  const groupOf: number[] = [];
  const index = new Map<string, number[]>();
  for (const [at, one] of said.entries()) {
    const match = findMatch(one, said, index, at);
    const home = match === null ? at : (groupOf[match.with] ?? at);
    const group = groups.get(home) ?? { members: [], reasons: new Set<string>(), isProposed: false };
    group.members.push(one);
    if (match !== null) group.reasons.add(match.reason);
    if (match?.isProposed === true) group.isProposed = true;
    groups.set(home, group);
    groupOf.push(home);
    for (const key of keysOf(one)) {
      const holders = index.get(key);
      if (holders === undefined) index.set(key, [at]);
      else if (holders.length < MOST_COMPARED) holders.push(at);
    }
  }
  return [...groups.values()].map(({ members, reasons, isProposed }) =>
    makeUtterance(members, reasons, isProposed),
  );
}

interface Match {
  readonly with: number;
  readonly reason: string;
  readonly isProposed: boolean;
}

function findMatch(
  one: Said,
  said: readonly Said[],
  index: ReadonlyMap<string, readonly number[]>,
  at: number,
): Match | null {
  const candidates = new Set(keysOf(one).flatMap((key) => index.get(key) ?? []));
  let proposal: Match | null = null;
  for (const other of [...candidates].filter((candidate) => candidate < at).sort((a, b) => a - b)) {
    const before = said[other];
    if (before === undefined || before.speaker !== one.speaker) continue;
    const cue = one.claim.statement.cue;
    if (before.claim.article === one.claim.article) {
      if (before.claim.statement.cue.start === cue.start)
        return { with: other, reason: "parts of one quotation, under one reporting word", isProposed: false };
      continue;
    }
    const run = sharedRun(one, before);
    if (run !== null) return { with: other, reason: `the same words: “${run}”`, isProposed: false };
    proposal ??= proposeTranslation(one, before, other);
  }
  return proposal;
}

/** The first run of five words both have, or all words of the shorter. */
function sharedRun(one: Said, other: Said): string | null {
  const length = Math.min(SHINGLE, one.words.length, other.words.length);
  if (length < 3) return null;
  const theirs = length === SHINGLE ? other.runs : new Set(runsOf(other.words, length));
  for (const run of length === SHINGLE ? one.runs : runsOf(one.words, length)) {
    if (theirs.has(run)) return run;
  }
  return null;
}

/** "I intend to answer as hard as possible", "We intend to answer with the greatest force": same speaker, same days, same key words in order. */
function proposeTranslation(one: Said, other: Said, at: number): Match | null {
  if (!one.claim.statement.direct || !other.claim.statement.direct || isApart(one, other)) return null;
  const stems = new Set(other.stems);
  const shared = [...new Set(one.stems.filter((stem) => stems.has(stem)))];
  const shorter = Math.min(new Set(one.stems).size, stems.size);
  if (shared.length < FEWEST_SHARED || shared.length < LEAST_SHARED * shorter) return null;
  const inOrder = shared.every(
    (stem, i) => i === 0 || other.stems.indexOf(shared[i - 1] ?? "") < other.stems.lastIndexOf(stem),
  );
  if (!inOrder) return null;
  const words = shared
    .map((stem) => `“${one.words.find((word) => stemOf(word) === stem) ?? stem}”`)
    .join(", ");
  return {
    with: at,
    reason: `perhaps one utterance in two translations: the same speaker in the same days, both with ${words}`,
    isProposed: true,
  };
}

function isApart(one: Said, other: Said): boolean {
  if (one.firstDay === null || other.firstDay === null || one.lastDay === null || other.lastDay === null)
    return false;
  return one.firstDay > other.lastDay || other.firstDay > one.lastDay;
}

/** What two tellings of one utterance have in common at least, with the speaker: a run of words, two key words side by side, a cue. */
function keysOf({ claim, speaker, words, runs, stems }: Said): string[] {
  const isShort = words.length < SHINGLE;
  return [
    `${speaker}|cue ${claim.article} ${claim.statement.cue.start}`,
    ...(isShort ? runsOf(words, words.length) : [...runs]).map((run) => `${speaker}|run ${run}`),
    ...(isShort ? runsOf(words, 3).map((run) => `${speaker}|run ${run}`) : []),
    ...runsOf(stems, 2).map((pair) => `${speaker}|key ${pair}`),
  ];
}

function runsOf(words: readonly string[], length: number): string[] {
  if (length === 0) return [];
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, at) => words.slice(at, at + length).join(" "));
}

function readSaid(
  claim: StatementClaim,
  articles: ReadonlyMap<string, Article>,
  lexicon: StoryLexicon,
): Said {
  const words = listWords(claim.statement.quote);
  // What was said may have been said the day before it was printed, and some days after.
  const printed = articles.get(claim.article)?.published?.edtf ?? null;
  const day = claim.when?.edtf ?? printed;
  const first = earliestDay(day ?? "");
  return {
    claim,
    speaker: speakerKey(claim.statement.speaker, lexicon),
    words,
    runs: new Set(runsOf(words, SHINGLE)),
    stems: words.filter((word) => !lexicon.statements.empty.has(word)).map(stemOf),
    firstDay: first === null ? null : addDays(first, -1),
    lastDay: day === null ? null : latestDay(day),
  };
}

/** People by their last name, bodies by all words of theirs. */
function speakerKey(name: string, { statements, claimants }: StoryLexicon): string {
  const words = name.split(/\s+/u).map((word) => word.replace(POSSESSIVE, ""));
  const isName = words.length > 0 && words.slice(-2).every((word) => /^\p{Lu}/u.test(word));
  const last = (words.at(-1) ?? "").toLowerCase();
  if (isName && !statements.bodies.has(last) && !claimants.titles.has(last)) return last;
  return words
    .map((word) => word.toLowerCase())
    .filter((word) => !statements.articles.has(word))
    .join(" ");
}

function listWords(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase().replaceAll("’", "'"));
}

function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/u, "") : word;
}

function makeUtterance(
  members: readonly Said[],
  reasons: ReadonlySet<string>,
  isProposed: boolean,
): Utterance {
  const claims = members.map(({ claim }) => claim.id);
  const longest = [...members].sort(
    (a, b) => b.claim.statement.speaker.length - a.claim.statement.speaker.length,
  )[0];
  const [only] = members;
  return {
    id: makeId("u", ...claims),
    speaker: longest?.claim.statement.speaker ?? "",
    when: members.find(({ claim }) => claim.when !== null)?.claim.when?.edtf ?? null,
    claims,
    reason:
      reasons.size > 0
        ? [...reasons].join("; ")
        : `said once, in the words of ${only?.claim.statement.direct ? "the speaker" : "the reporter"}`,
    ...(isProposed ? { proposed: true } : {}),
  };
}
