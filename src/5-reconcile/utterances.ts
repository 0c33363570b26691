import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import { addDays, earliestDay, latestDay } from "../model/edtf.ts";
import { type HashedWord, hash53, hashPair, hashRun, hashWord, makeId } from "../model/id.ts";
import type { Utterance } from "../model/ledger.ts";
import type { StoryLexicon } from "../model/lexicon/story.ts";
import { NumberTable } from "../model/number-table.ts";
import { mergeInOrder } from "../model/order.ts";
import { POSSESSIVE } from "../model/possessive.ts";
import { type Changes, compareClaims } from "./claims-by-kind.ts";

export type StatementClaim = Extract<Claim, { kind: "statement" }>;

interface Said {
  readonly claim: StatementClaim;
  readonly speaker: string;
  readonly words: readonly string[];
  /** Hashes of its runs of five words, in order. */
  readonly runs: readonly number[];
  /** The same to look them up in, once that is asked for. */
  runSet: ReadonlySet<number> | null;
  /** Words that carry meaning, cut to stems, in order. */
  readonly stems: readonly string[];
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** What it is found by, with the speaker. */
  readonly keys: readonly number[];
  /** Its place among what was said. */
  rank: number;
  match: Match | null;
  /** The first wording of what was said; itself where it is the first. */
  home: Said | null;
  /** What was said, where this is the first wording of it. */
  utterance: Utterance | null;
  /** The last search for another's like that met it. */
  metIn: number;
}

interface Match {
  readonly with: Said;
  readonly reason: string;
  readonly isProposed: boolean;
}

const SHINGLE = 5;
const SHORTEST_RUN = 3;
// Of the meaning words of the shorter wording, the share that two translations of one utterance have in common at least.
const LEAST_SHARED = 0.4;
const FEWEST_SHARED = 2;
// Speakers repeat themselves: the same phrase is compared with its first tellers only, so that work stays linear.
const MOST_COMPARED = 24;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/**
 * Joins the statement claims of one story into utterances: the parts of one quotation, the same words in several articles, and,
 * as a proposal, two wordings of one speaker in direct speech that share their key words (two translations). Keeps every wording.
 */
export function findUtterances(claims: readonly StatementClaim[], lexicon: StoryLexicon): Utterance[] {
  return new UtteranceFinder(lexicon).find({ fresh: claims, gone: [] }, () => undefined);
}

/** Does what `findUtterances` does while claims come: only what shares words with a new claim is compared again. */
export class UtteranceFinder {
  private readonly lexicon: StoryLexicon;
  /** In the order of their articles' ids. */
  private all: readonly Said[] = [];
  /** By the number of a key, those who hold it, in their order. */
  private readonly holders: (Said | Said[])[] = [];
  private readonly keyNumbers = new NumberTable();
  private readonly speakers = new Map<string, string>();
  private searches = 0;
  private readonly onCompare: () => void;

  /** `onCompare` is called for each two claims that are compared. */
  constructor(lexicon: StoryLexicon, onCompare: () => void = () => {}) {
    this.lexicon = lexicon;
    this.onCompare = onCompare;
  }

  /** A claim that went makes all be compared again. */
  find(
    { fresh, gone }: Changes<StatementClaim>,
    articleOf: (id: string) => Article | undefined,
  ): Utterance[] {
    const { lexicon } = this;
    let came = fresh.filter(isOfStory).map((claim) => {
      const speaker = this.keySpeaker(claim.statement.speaker, lexicon);
      return readSaid(claim, speaker, articleOf(claim.article)?.published?.edtf ?? null, lexicon);
    });
    if (gone.some(isOfStory)) {
      const went = new Set<Claim>(gone);
      came = [...this.all.filter(({ claim }) => !went.has(claim)), ...came];
      this.all = [];
      this.keyNumbers.clear();
      this.holders.length = 0;
    }
    came.sort((a, b) => compareClaims(a.claim, b.claim));
    this.all = mergeInOrder(this.all, came, (a, b) => compareClaims(a.claim, b.claim));
    for (const [rank, one] of this.all.entries()) one.rank = rank;
    const touched = new Set(came);
    for (const one of came) for (const key of one.keys) this.hold(key, one, touched);
    for (const one of touched) one.match = this.findMatch(one);
    return this.joinMatches(touched);
  }

  private keySpeaker(name: string, lexicon: StoryLexicon): string {
    const known = this.speakers.get(name) ?? speakerKey(name, lexicon);
    this.speakers.set(name, known);
    return known;
  }

  /** Puts a claim among the holders of a key; those behind it may find it before another now. */
  private hold(key: number, one: Said, touched: Set<Said>): void {
    const number = this.keyNumbers.get(key);
    if (number === undefined) {
      this.keyNumbers.set(key, this.holders.push(one) - 1);
      return;
    }
    const held = this.holders[number] ?? [];
    const list = Array.isArray(held) ? held : [held];
    this.holders[number] = list;
    let at = list.length;
    while (at > 0 && (list[at - 1]?.rank ?? 0) > one.rank) at--;
    if (list[at - 1] === one) return;
    if (at === list.length) {
      list.push(one);
      return;
    }
    list.splice(at, 0, one);
    if (at >= MOST_COMPARED) return;
    for (let behind = at + 1; behind < list.length; behind++) {
      const later = list[behind];
      if (later !== undefined) touched.add(later);
    }
  }

  private findMatch(one: Said): Match | null {
    const candidates: Said[] = [];
    const search = ++this.searches;
    for (const key of one.keys) {
      const held = this.holders[this.keyNumbers.get(key) ?? -1];
      if (!Array.isArray(held)) continue;
      for (let at = 0; at < held.length && at < MOST_COMPARED; at++) {
        const other = held[at];
        if (other === undefined || other.rank >= one.rank) break;
        if (other.metIn === search) continue;
        other.metIn = search;
        candidates.push(other);
      }
    }
    if (candidates.length === 0) return null;
    let proposal: Match | null = null;
    const cue = one.claim.statement.cue;
    candidates.sort((a, b) => a.rank - b.rank);
    for (const before of candidates) {
      if (before.speaker !== one.speaker) continue;
      this.onCompare();
      if (before.claim.article === one.claim.article) {
        if (before.claim.statement.cue.start === cue.start)
          return {
            with: before,
            reason: "parts of one quotation, under one reporting word",
            isProposed: false,
          };
        continue;
      }
      const run = sharedRun(one, before);
      if (run !== null) return { with: before, reason: `the same words: “${run}”`, isProposed: false };
      proposal ??= proposeTranslation(one, before);
    }
    return proposal;
  }

  private joinMatches(touched: Iterable<Said>): Utterance[] {
    const changed = new Set<Said>();
    for (const one of touched) {
      if (one.home !== null) changed.add(one.home);
      one.home = null;
    }
    for (const one of this.all) {
      const home: Said = one.match?.with.home ?? one;
      if (one.home === home) continue;
      if (one.home !== null) changed.add(one.home);
      changed.add(home);
      one.home = home;
    }
    const groups = new Map([...changed].map((home): [Said, Group] => [home, { members: [], matches: [] }]));
    const utterances: Utterance[] = [];
    for (const one of this.all) {
      const group = one.home === null ? undefined : groups.get(one.home);
      if (group === undefined) continue;
      group.members.push(one);
      if (one.match !== null) group.matches.push(one.match);
    }
    for (const [home, group] of groups) home.utterance = home.home === home ? makeUtterance(group) : null;
    for (const { utterance } of this.all) if (utterance !== null) utterances.push(utterance);
    return utterances;
  }
}

interface Group {
  readonly members: Said[];
  readonly matches: Match[];
}

/** True where it belongs to no earlier story. */
function isOfStory({ background }: StatementClaim): boolean {
  return background === null;
}

/** The first run of five words both have, or all words of the shorter. */
function sharedRun(one: Said, other: Said): string | null {
  const length = Math.min(SHINGLE, one.words.length, other.words.length);
  if (length < SHORTEST_RUN) return null;
  if (length === SHINGLE) {
    const at = findShared(one, other);
    return at < 0 ? null : one.words.slice(at, at + SHINGLE).join(" ");
  }
  const theirs = new Set(runsOf(other.words, length));
  return runsOf(one.words, length).find((run) => theirs.has(run)) ?? null;
}

/** Where the first run of five words stands that both have; -1 where there is none. */
function findShared(one: Said, other: Said): number {
  other.runSet ??= new Set(other.runs);
  for (let at = 0; at < one.runs.length; at++) if (other.runSet.has(one.runs[at] ?? -1)) return at;
  return -1;
}

/** "I intend to answer as hard as possible", "We intend to answer with the greatest force": same speaker, same days, same key words in order. */
function proposeTranslation(one: Said, other: Said): Match | null {
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
    with: other,
    reason: `perhaps one utterance in two translations: the same speaker in the same days, both with ${words}`,
    isProposed: true,
  };
}

function isApart(one: Said, other: Said): boolean {
  if (one.firstDay === null || other.firstDay === null || one.lastDay === null || other.lastDay === null)
    return false;
  return one.firstDay > other.lastDay || other.firstDay > one.lastDay;
}

/**
 * What two tellings of one utterance have in common at least, with the speaker: a run of words, two key words side by side,
 * a cue. As numbers, of which a story of thousands of articles holds many.
 */
function listKeys(
  { article, statement }: StatementClaim,
  speaker: string,
  hashed: readonly HashedWord[],
  runs: readonly number[],
  stems: readonly string[],
): number[] {
  const keys = [hash53(`${speaker}|cue ${article} ${statement.cue.start}`)];
  const [run, pair] = [hash53(`${speaker}|run`), hash53(`${speaker}|key`)];
  if (hashed.length >= SHINGLE) addKeys(run, runs, keys);
  else {
    addKeys(run, hashRuns(hashed, hashed.length), keys);
    if (hashed.length > SHORTEST_RUN) addKeys(run, hashRuns(hashed, SHORTEST_RUN), keys);
  }
  addKeys(pair, hashRuns(stems.map(hashWord), 2), keys);
  return keys;
}

function addKeys(kind: number, hashes: readonly number[], keys: number[]): void {
  for (const hash of hashes) keys.push(hashPair(kind, hash));
}

/** The hashes of all runs of so many words, in order. */
function hashRuns(words: readonly HashedWord[], length: number): number[] {
  const runs: number[] = [];
  for (let at = 0; length > 0 && at + length <= words.length; at++) runs.push(hashRun(words, at, length));
  return runs;
}

function runsOf(words: readonly string[], length: number): string[] {
  if (length === 0) return [];
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, at) => words.slice(at, at + length).join(" "));
}

function readSaid(
  claim: StatementClaim,
  speaker: string,
  printed: string | null,
  lexicon: StoryLexicon,
): Said {
  const words = listWords(claim.statement.quote);
  // What was said may have been said the day before it was printed, and some days after.
  const day = claim.when?.edtf ?? printed;
  const first = earliestDay(day ?? "");
  const stems: string[] = [];
  for (const word of words) if (!lexicon.statements.empty.has(word)) stems.push(stemOf(word));
  const hashed = words.map(hashWord);
  const runs = hashRuns(hashed, SHINGLE);
  return {
    claim,
    speaker,
    words,
    runs,
    runSet: null,
    stems,
    firstDay: first === null ? null : addDays(first, -1),
    lastDay: day === null ? null : latestDay(day),
    keys: listKeys(claim, speaker, hashed, runs, stems),
    rank: 0,
    match: null,
    home: null,
    utterance: null,
    metIn: 0,
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
  const words: string[] = text.match(WORD) ?? [];
  for (let at = 0; at < words.length; at++) {
    const lower = words[at]?.toLowerCase() ?? "";
    words[at] = lower.includes("’") ? lower.replaceAll("’", "'") : lower;
  }
  return words;
}

/** Shorter words have no ending to lose. */
const LONGEST_STEM = 4;

function stemOf(word: string): string {
  if (word.length <= LONGEST_STEM) return word;
  if (word.endsWith("ing")) return word.slice(0, -3);
  if (word.endsWith("ed") || word.endsWith("es")) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

function makeUtterance({ members, matches }: Group): Utterance {
  const reasons = new Set(matches.map(({ reason }) => reason));
  const isProposed = matches.some((match) => match.isProposed);
  const claims = members.map(({ claim }) => claim.id);
  const [only] = members;
  let speaker = "";
  for (const { claim } of members)
    if (claim.statement.speaker.length > speaker.length) speaker = claim.statement.speaker;
  return {
    id: makeId("u", ...claims),
    speaker,
    when: members.find(({ claim }) => claim.when !== null)?.claim.when?.edtf ?? null,
    claims,
    reason:
      reasons.size > 0
        ? [...reasons].join("; ")
        : `said once, in the words of ${only?.claim.statement.direct ? "the speaker" : "the reporter"}`,
    ...(isProposed ? { proposed: true } : {}),
  };
}
