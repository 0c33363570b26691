import type { Claim, Claimant } from "../model/claim.ts";
import type { CopyGroup } from "../model/ledger.ts";
import type { ClaimantWords } from "../model/lexicon/story.ts";
import type { SortedArticle } from "./claims-by-kind.ts";
import type { Report } from "./report.ts";

/** Who first said it. */
export interface Origin {
  /** Equal for one claimant under all the names a story gives it. */
  readonly key: string;
  /** As the article names it. */
  readonly name: string;
  /** `claimant`: named in the text. `unnamed`: "reports", "officials". `article`: the article says so itself. */
  readonly kind: "claimant" | "unnamed" | "article";
  readonly isOfficial: boolean;
}

export type OriginOf = (claim: Claim) => Origin;

const WORD = /[\p{L}\p{M}\d]+/gu;
const POSSESSIVE = /['’]s?(?=\s|$)/gu;

interface ClaimantName {
  readonly words: readonly string[];
  readonly isUnnamed: boolean;
  readonly isOfficial: boolean;
}

/**
 * Makes the function that tells the origin of each claim of one story: the named claimant whatever it is called
 * ("the Kazakh Interior Ministry", "Kazakhstan's Interior Ministry"); else the article, the agency it passes on,
 * or the copied text it belongs to.
 */
export function findOrigins(
  articles: readonly SortedArticle[],
  copies: readonly CopyGroup[],
  country: string | null,
  lexicon: ClaimantWords,
  canonical: (name: string) => string = (name) => name,
): OriginOf {
  const homeWords = listHomeWords(articles, country);
  const cited = articles.map((article) => listCited(article, lexicon));
  const names = new Map<string, ClaimantName>();
  for (const own of cited) {
    for (const name of own.names) {
      if (names.has(name)) continue;
      const isOfficial = isOfficialName(name, lexicon);
      names.set(name, { ...readName(canonical(name), homeWords, lexicon), isOfficial });
    }
  }
  const keys = joinNames(names, lexicon);
  const officials = new Set<string>();
  for (const own of cited) for (const name of own.officials) officials.add(keys.get(name) ?? name);
  const origins = new Map<string, Origin>();
  for (const [name, { isUnnamed, isOfficial: hasTitle }] of names) {
    const key = keys.get(name) ?? name;
    const isOfficial = hasTitle || officials.has(key);
    if (isUnnamed) origins.set(name, { key: UNNAMED_KEY, name, kind: "unnamed", isOfficial });
    else origins.set(name, { key, name, kind: "claimant", isOfficial });
  }
  const copyOf = new Map<string, string>();
  copies.forEach((copy) => {
    const key = copy.agency === null ? `copy ${[...copy.articles].sort()[0] ?? ""}` : `agency ${copy.agency}`;
    for (const article of copy.articles) copyOf.set(article, key);
  });
  const outlets = new Map(articles.map(({ digest: { article } }) => [article.id, article.outlet]));
  return (claim) => {
    const origin = findClaimant(claim, "origin");
    const named = origin === undefined ? undefined : origins.get(origin.name);
    if (named !== undefined) return named;
    const relay = findClaimant(claim, "relay");
    if (relay !== undefined) return makeArticleOrigin(`agency ${relay.name}`, relay.name);
    const outlet = outlets.get(claim.article) ?? "";
    return makeArticleOrigin(copyOf.get(claim.article) ?? `outlet ${outlet || claim.article}`, outlet);
  };
}

/** Whom the counts of an article cite. */
interface Cited {
  readonly lexicon: ClaimantWords;
  readonly names: ReadonlySet<string>;
  /** Those that the article calls officials right after their names. */
  readonly officials: readonly string[];
}

const citedBy = new WeakMap<SortedArticle, Cited>();

/** An article is read for its claimants once, however often its story is told. */
function listCited(article: SortedArticle, lexicon: ClaimantWords): Cited {
  const known = citedBy.get(article);
  if (known?.lexicon === lexicon) return known;
  const { counts, digest } = article;
  const cited: Cited = {
    lexicon,
    names: new Set(counts.flatMap(({ claimants }) => claimants.map(({ name }) => name))),
    officials: counts.flatMap((claim) => listCalledOfficial(claim, digest.article.text, lexicon)),
  };
  citedBy.set(article, cited);
  return cited;
}

function findClaimant({ claimants }: Claim, as: Claimant["as"]): Claimant | undefined {
  for (const claimant of claimants) if (claimant.as === as) return claimant;
  return undefined;
}

const UNNAMED_KEY = "unnamed";

/**
 * Gives numbers that an article states itself the named origin of the same number: in the article, or in the text it
 * shares with others, whose `reports` come in as-of order. An agency's copy is not a second voice beside the ministry it quotes.
 */
export function inheritOrigins(reports: readonly Report[], heirs: KeptReports): Report[] {
  const keyOf = ({ claim: { count } }: Report) => `${count.metric} ${count.population.group}`;
  // The first named report of each value: a family of thousands gives few values.
  const families = new Map<string, Map<string, Report>>();
  for (const report of reports) {
    if (report.origin.kind !== "claimant") continue;
    const key = keyOf(report);
    let named = families.get(key);
    if (named === undefined) {
      named = new Map();
      families.set(key, named);
    }
    const value = `${report.claim.count.low} ${report.claim.count.high}`;
    if (!named.has(value)) named.set(value, report);
  }
  if (families.size === 0) return [...reports];
  return reports.map((report) => {
    if (report.origin.kind === "claimant") return report;
    const source = findSource(report, families.get(keyOf(report)));
    return source === undefined ? report : giveOrigin(report, source.origin, heirs);
  });
}

function findSource(report: Report, named: ReadonlyMap<string, Report> | undefined): Report | undefined {
  if (named === undefined) return undefined;
  for (const one of named.values()) if (mayBeOneCount(report, one)) return one;
  return undefined;
}

/** The report under another origin; the same object while neither changes. */
function giveOrigin(report: Report, origin: Origin, heirs: KeptReports): Report {
  const known = heirs.get(report);
  if (known !== undefined && isSameOrigin(known.origin, origin)) return known;
  const heir = { ...report, origin };
  heirs.set(report, heir);
  return heir;
}

/** Reports by what they were made of. */
export type KeptReports = WeakMap<object, Report>;

export function isSameOrigin(a: Origin, b: Origin): boolean {
  return a.key === b.key && a.name === b.name && a.kind === b.kind && a.isOfficial === b.isOfficial;
}

function mayBeOneCount(x: Report, y: Report): boolean {
  const [a, b] = [x.claim.count, y.claim.count];
  return (
    Math.max(a.low ?? 0, b.low ?? 0) <=
    Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY)
  );
}

function makeArticleOrigin(key: string, name: string): Origin {
  return { key, name, kind: "article", isOfficial: false };
}

/** The words that name the story's own country: its Interior Ministry is the Interior Ministry. */
function listHomeWords(articles: readonly SortedArticle[], country: string | null): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { digest } of articles) {
    for (const { code, words } of digest.countries)
      if (code === country) for (const word of words) names.add(word);
  }
  return new Set([...names].flatMap(splitWords));
}

function readName(
  name: string,
  homeWords: ReadonlySet<string>,
  { unnamed, mouthpieces, titles, speaksFor }: ClaimantWords,
): Omit<ClaimantName, "isOfficial"> {
  const all = splitWords(name).filter((word) => !homeWords.has(word));
  const isUnnamed = all.every((word) => unnamed.has(word) || mouthpieces.has(word));
  const told = all.filter((word) => !mouthpieces.has(word)).map((word) => speaksFor.get(word) ?? word);
  const bare = told.filter((word) => !titles.has(word));
  return { words: bare.length > 0 ? bare : told.length > 0 ? told : all, isUnnamed };
}

function splitWords(text: string): string[] {
  return text.toLowerCase().replace(POSSESSIVE, "").match(WORD) ?? [];
}

/** One key for names of which one holds all telling words of the other: "Tokayev" and "Kassym-Jomart Tokayev". */
function joinNames(
  names: ReadonlyMap<string, ClaimantName>,
  { commonBodies }: ClaimantWords,
): Map<string, string> {
  const wordings = new Map<string, readonly string[]>();
  const wordingOfName = new Map<string, string>();
  for (const [name, { words, isUnnamed }] of names) {
    const wording = wordingOf(words);
    wordingOfName.set(name, wording);
    if (!isUnnamed) wordings.set(wording, words);
  }
  const ordered = [...wordings].sort(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1));
  const holders = new Map<string, string[]>();
  for (const [wording, words] of ordered) {
    for (const word of words) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [wording]);
      else list.push(wording);
    }
  }
  const leader = new Map(ordered.map(([wording]) => [wording, wording]));
  const leadOf = (wording: string): string => {
    const lead = leader.get(wording) ?? wording;
    return lead === wording ? wording : leadOf(lead);
  };
  for (const [wording, words] of ordered) {
    const wider = (holders.get(words[0] ?? "") ?? []).filter((other) => {
      const theirs = wordings.get(other) ?? [];
      return theirs.length > words.length && words.every((word) => theirs.includes(word));
    });
    // "the ministry" may be any ministry, unless the story knows one only.
    const isVague = words.every((word) => commonBodies.has(word));
    const leads = new Set(wider.map(leadOf));
    if (isVague && leads.size > 1) continue;
    for (const lead of leads) leader.set(lead, leadOf(wording));
  }
  const keys = new Map<string, string>();
  for (const [name, wording] of wordingOfName) keys.set(name, `claimant ${leadOf(wording)}`);
  return keys;
}

function wordingOf(words: readonly string[]): string {
  const [only = ""] = words;
  return words.length < 2 ? only : [...new Set(words)].sort().join(" ");
}

// "Serik Shalabayev, head of criminal prosecution at the Prosecutor General's Office,": what follows a name tells who it is.
const APPOSITION = /^,\s[^.;:!?\n“”"]{1,90}/u;

/** The claimants that an article calls officials right after their names. */
function listCalledOfficial({ claimants }: Claim, text: string, lexicon: ClaimantWords): string[] {
  return claimants.flatMap(({ name, as, span }) => {
    if (as !== "origin" || span === undefined) return [];
    const told =
      text.charAt(span.end) === "," ? (APPOSITION.exec(text.slice(span.end, span.end + 100))?.[0] ?? "") : "";
    if (told === "") return [];
    return isOfficialName(told, lexicon) ? [name] : [];
  });
}

function isOfficialName(name: string, { official }: ClaimantWords): boolean {
  return splitWords(name).some((word) => official.has(word));
}
