import type { Annotated } from "../model/annotation.ts";
import type { Claim, CountClaim } from "../model/claim.ts";
import { hash53 } from "../model/id.ts";
import type { CopyGroup } from "../model/ledger.ts";
import { isStoryText } from "./terms.ts";

const RUN_LENGTH = 5;
// Measured: independent reports of one event share up to 13 % of their runs (quotations left out, less), copies more.
const COPIED_SHARE = 0.2;
const FEWEST_COPIED_RUNS = 8;

const PAIR_WORD_LENGTH = 4;
// Two papers that rewrite one agency text keep its pairs of words: measured 10 % and 27 pairs against at most
// 5 % and 15 for independent reports of the same event.
const REWRITTEN_SHARE = 0.075;
const FEWEST_REWRITTEN_PAIRS = 18;
const FEWEST_SHARED_CLAIMS = 2;
const TELLING_PAIR_HOLDERS = 3;
const PAIRS_SHOWN = 3;

const OPENING_QUOTES = new Set(["“", "«", "„"]);
const CLOSING_QUOTES = new Set(["”", "»"]);

interface Link {
  readonly a: number;
  readonly b: number;
  readonly reason: string;
}

/** Finds articles that carry one agency's text, word for word or rewritten. `articles` are of one story. */
export function findCopies(articles: readonly Annotated[], claims: readonly Claim[]): CopyGroup[] {
  const spoken = articles.map(listRuns);
  const links = [...linkVerbatim(spoken), ...linkRewritten(articles, spoken, claims)];
  const leader = articles.map((_, index) => index);
  const reasons = new Map<number, string>();
  for (const { a, b, reason } of links) {
    const from = leader[b] ?? b;
    const to = leader[a] ?? a;
    if (from === to) continue;
    leader.forEach((own, index) => {
      if (own === from) leader[index] = to;
    });
    reasons.set(to, reasons.get(to) ?? reasons.get(from) ?? reason);
  }
  const groups: CopyGroup[] = [];
  for (const [head, reason] of [...reasons].sort(([a], [b]) => a - b)) {
    const members = articles.filter((_, index) => leader[index] === head);
    if (members.length < 2) continue;
    groups.push({
      agency: findAgency(members),
      articles: members.map(({ reading }) => reading.article.id),
      reason,
    });
  }
  return groups;
}

/** The words of an article in runs that no quotation breaks: papers that quote one speech do not copy each other. */
function listRuns({ sentences }: Annotated): string[][] {
  const runs: string[][] = [];
  for (const sentence of sentences) {
    if (!isStoryText(sentence)) continue;
    let run: string[] = [];
    let quoted = false;
    for (const token of sentence.tokens) {
      const toggles = token.text === '"';
      if (toggles || OPENING_QUOTES.has(token.text) || CLOSING_QUOTES.has(token.text)) {
        quoted = toggles ? !quoted : OPENING_QUOTES.has(token.text);
        runs.push(run);
        run = [];
      } else if (!quoted && (token.kind === "word" || token.kind === "number")) {
        run.push(token.lower);
      }
    }
    runs.push(run);
  }
  return runs;
}

function linkVerbatim(spoken: readonly string[][][]): Link[] {
  const shingles = spoken.map((runs) => {
    const own = new Set<number>();
    for (const run of runs) {
      for (let at = 0; at + RUN_LENGTH <= run.length; at++) {
        own.add(hash53(run.slice(at, at + RUN_LENGTH).join(" ")));
      }
    }
    return own;
  });
  const links: Link[] = [];
  for (const { a, b, shared } of countShared(shingles, Number.POSITIVE_INFINITY)) {
    const shorter = Math.min(shingles[a]?.size ?? 0, shingles[b]?.size ?? 0);
    if (shared.length < FEWEST_COPIED_RUNS || shared.length < shorter * COPIED_SHARE) continue;
    const share = Math.round((100 * shared.length) / shorter);
    links.push({
      a,
      b,
      reason: `${share} % of the shorter text's runs of ${RUN_LENGTH} words stand in both`,
    });
  }
  return links;
}

function linkRewritten(
  articles: readonly Annotated[],
  spoken: readonly string[][][],
  claims: readonly Claim[],
): Link[] {
  const words = new Map<number, string>();
  const pairs = spoken.map((runs) => {
    const own = new Set<number>();
    for (const run of runs) {
      const telling = run.filter((word) => word.length >= PAIR_WORD_LENGTH);
      for (let at = 0; at + 2 <= telling.length; at++) {
        const pair = `${telling[at]} ${telling[at + 1]}`;
        const key = hash53(pair);
        own.add(key);
        words.set(key, pair);
      }
    }
    return own;
  });
  const figures = listFigures(claims);
  const links: Link[] = [];
  for (const { a, b, shared } of countShared(pairs, TELLING_PAIR_HOLDERS)) {
    const shorter = Math.min(pairs[a]?.size ?? 0, pairs[b]?.size ?? 0);
    if (shared.length < FEWEST_REWRITTEN_PAIRS || shared.length < shorter * REWRITTEN_SHARE) continue;
    const agency = agenciesOf(articles[a])[0] ?? agenciesOf(articles[b])[0];
    if (agency === undefined) continue;
    const common = matchInOrder(figures.get(idOf(articles[a])) ?? [], figures.get(idOf(articles[b])) ?? []);
    if (common.length < FEWEST_SHARED_CLAIMS) continue;
    const examples = shared.slice(0, PAIRS_SHOWN).map((key) => `“${words.get(key) ?? ""}”`);
    const counts = common.map(({ count }) => `${count.numberText} ${count.metric}`).join(", ");
    const reason = `both give ${counts} in the same order and share ${shared.length} rare pairs of words (${examples.join(", ")}); ${agency} is credited`;
    links.push({ a, b, reason });
  }
  return links;
}

interface Shared {
  readonly a: number;
  readonly b: number;
  readonly shared: number[];
}

/** Counts what pairs share. Each key links its holders to the first and to their neighbour, so work stays linear. */
function countShared(sets: readonly ReadonlySet<number>[], mostHolders: number): Shared[] {
  const holders = new Map<number, number[]>();
  sets.forEach((own, index) => {
    for (const key of own) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [index]);
      else list.push(index);
    }
  });
  const pairs = new Map<string, Shared>();
  const link = (a: number, b: number, key: number) => {
    const name = `${a} ${b}`;
    const pair = pairs.get(name) ?? { a, b, shared: [] };
    pair.shared.push(key);
    pairs.set(name, pair);
  };
  for (const [key, list] of holders) {
    if (list.length > mostHolders) continue;
    const first = list[0] ?? 0;
    for (let at = 1; at < list.length; at++) {
      const index = list[at] ?? first;
      link(first, index, key);
      const before = list[at - 1] ?? first;
      if (before !== first) link(before, index, key);
    }
  }
  return [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

function listFigures(claims: readonly Claim[]): Map<string, CountClaim[]> {
  const figures = new Map<string, CountClaim[]>();
  for (const claim of claims) {
    if (claim.kind !== "count" || claim.background !== null) continue;
    const own = figures.get(claim.article);
    if (own === undefined) figures.set(claim.article, [claim]);
    else own.push(claim);
  }
  for (const own of figures.values())
    own.sort((x, y) => x.span.start - y.span.start || x.span.end - y.span.end);
  return figures;
}

/** Claims of `a` that `b` makes too, in the same order. */
function matchInOrder(a: readonly CountClaim[], b: readonly CountClaim[]): CountClaim[] {
  const matched: CountClaim[] = [];
  let from = 0;
  for (const claim of a) {
    const at = b.findIndex((other, index) => index >= from && mayBeOne(claim, other));
    if (at < 0) continue;
    matched.push(claim);
    from = at + 1;
  }
  return matched;
}

function mayBeOne({ count: x }: CountClaim, { count: y }: CountClaim): boolean {
  if (x.metric !== y.metric) return false;
  const low = Math.max(x.low ?? 0, y.low ?? 0);
  const high = Math.min(x.high ?? Number.POSITIVE_INFINITY, y.high ?? Number.POSITIVE_INFINITY);
  return low <= high && low > 0;
}

function findAgency(members: readonly Annotated[]): string | null {
  const credits = new Map<string, number>();
  for (const member of members) {
    for (const agency of agenciesOf(member)) credits.set(agency, (credits.get(agency) ?? 0) + 1);
  }
  const ranked = [...credits].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}

function agenciesOf(article: Annotated | undefined): readonly string[] {
  return article?.reading.article.credits ?? [];
}

function idOf(article: Annotated | undefined): string {
  return article?.reading.article.id ?? "";
}
