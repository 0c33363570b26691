import type { Article } from "../model/article.ts";
import type { Claim, Claimant, CountClaim } from "../model/claim.ts";
import type { CopyGroup } from "../model/ledger.ts";
import type { ClaimantWords } from "../model/lexicon/story.ts";
import type { SortedArticle } from "./claims-by-kind.ts";

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

const WORD = /[\p{L}\p{M}\d]+/gu;
const POSSESSIVE = /['’]s?(?=\s|$)/gu;

interface ClaimantName {
  readonly words: readonly string[];
  readonly isUnnamed: boolean;
  readonly isOfficial: boolean;
}

/** Tells the origin of a count of an article; `shared` is the key of the text that the article shares with others. */
type OriginOf = (claim: CountClaim, article: Article, shared: string | null) => Origin;

/** How the origins of a story's counts are told, and whether those of counts that were there before are told as they were. */
export interface Origins {
  readonly originOf: OriginOf;
  readonly areAsBefore: boolean;
}

/**
 * Tells the origin of each count of one story while articles come: the named claimant whatever it is called
 * ("the Kazakh Interior Ministry", "Kazakhstan's Interior Ministry"); else the article, the agency it passes on,
 * or the copied text it belongs to.
 */
export class OriginFinder {
  private readonly lexicon: ClaimantWords;
  /** Every name that a count cites, with what its words alone tell. */
  private readonly cited = new Map<string, { readonly isOfficial: boolean }>();
  /** Names that some article calls officials right after them. */
  private readonly called = new Set<string>();
  /** The words that name each country. */
  private readonly countryWords = new Map<string, Set<string>>();
  private origins: ReadonlyMap<string, Origin> = new Map();

  constructor(lexicon: ClaimantWords) {
    this.lexicon = lexicon;
  }

  /** `fresh` are articles not given before, `nameOf` tells the name that another stands for. */
  find(fresh: readonly SortedArticle[], country: string | null, nameOf: (name: string) => string): Origins {
    for (const article of fresh) this.read(article);
    const { lexicon } = this;
    const homeWords = new Set([...(this.countryWords.get(country ?? "") ?? [])].flatMap(splitWords));
    const names = new Map<string, ClaimantName>();
    for (const [name, { isOfficial }] of this.cited) {
      names.set(name, { ...readName(nameOf(name), homeWords, lexicon), isOfficial });
    }
    const keys = joinNames(names, lexicon);
    const officials = new Set([...this.called].map((name) => keys.get(name) ?? name));
    const former = this.origins;
    const origins = new Map<string, Origin>();
    let areAsBefore = true;
    for (const [name, { isUnnamed, isOfficial }] of names) {
      const key = keys.get(name) ?? name;
      const origin: Origin = {
        key: isUnnamed ? UNNAMED_KEY : key,
        name,
        kind: isUnnamed ? "unnamed" : "claimant",
        isOfficial: isOfficial || officials.has(key),
      };
      const known = former.get(name);
      const isKnown = known !== undefined && isSameOrigin(known, origin);
      if (known !== undefined && !isKnown) areAsBefore = false;
      origins.set(name, isKnown ? known : origin);
    }
    this.origins = origins;
    return { originOf: (...told) => tellOrigin(origins, ...told), areAsBefore };
  }

  private read({ counts, digest: { article, countries } }: SortedArticle): void {
    for (const claim of counts) {
      for (const { name } of claim.claimants) {
        if (!this.cited.has(name)) this.cited.set(name, { isOfficial: isOfficialName(name, this.lexicon) });
      }
      for (const name of listCalledOfficial(claim, article.text, this.lexicon)) this.called.add(name);
    }
    for (const { code, words } of countries) {
      const known = this.countryWords.get(code) ?? new Set<string>();
      for (const word of words) known.add(word);
      this.countryWords.set(code, known);
    }
  }
}

function tellOrigin(
  origins: ReadonlyMap<string, Origin>,
  claim: CountClaim,
  { id, outlet }: Article,
  shared: string | null,
): Origin {
  const named = findClaimant(claim, "origin");
  const origin = named === undefined ? undefined : origins.get(named.name);
  if (origin !== undefined) return origin;
  const relay = findClaimant(claim, "relay");
  if (relay !== undefined) return makeArticleOrigin(`agency ${relay.name}`, relay.name);
  return makeArticleOrigin(shared ?? `outlet ${outlet || id}`, outlet);
}

/** The key of a text that articles share, which makes one origin of all their own words: the agency, else the text. */
export function keyOfCopy({ agency, articles }: CopyGroup): string {
  if (agency !== null) return `agency ${agency}`;
  let first = articles[0] ?? "";
  for (const article of articles) if (article < first) first = article;
  return `copy ${first}`;
}

function findClaimant({ claimants }: Claim, as: Claimant["as"]): Claimant | undefined {
  for (const claimant of claimants) if (claimant.as === as) return claimant;
  return undefined;
}

const UNNAMED_KEY = "unnamed";

export function isSameOrigin(a: Origin, b: Origin): boolean {
  return a.key === b.key && a.name === b.name && a.kind === b.kind && a.isOfficial === b.isOfficial;
}

function makeArticleOrigin(key: string, name: string): Origin {
  return { key, name, kind: "article", isOfficial: false };
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
    // The same whichever of its names came first.
    if (!isUnnamed) wordings.set(wording, [...new Set(words)].sort());
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
