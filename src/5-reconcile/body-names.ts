import type { Article } from "../model/article.ts";
import type { BodyWords } from "../model/lexicon/story.ts";
import type { SortedArticle } from "./claims-by-kind.ts";
import type { Alias } from "./names.ts";
import { compareText } from "./report.ts";
import { editDistance } from "./spelling.ts";

// "(CSTO)", "(FMoH)"
const ACRONYM = /\((\p{Lu}(?:\p{Ll}?\p{Lu}){1,9})\)/gu;
const LONGEST_NAME = 120;

/** Finds bodies under several names: acronyms in brackets, "-ise" and "-ize" spellings, and descriptions such as "Russia-led alliance". */
export class BodyNameFinder {
  private readonly words: BodyWords;
  /** For each acronym the names that stand before it in the texts, with how often. */
  private readonly acronyms = new Map<string, Map<string, number>>();

  constructor(words: BodyWords) {
    this.words = words;
  }

  /** Takes one more article of the story. */
  read(article: Article): void {
    for (const [acronym, name] of readArticle(article, this.words).acronyms) {
      const names = this.acronyms.get(acronym) ?? new Map<string, number>();
      names.set(name, (names.get(name) ?? 0) + 1);
      this.acronyms.set(acronym, names);
    }
  }

  /** `articles` are all that were read, `used` the names that claims of the story use. */
  find(articles: readonly SortedArticle[], used: ReadonlySet<string>): Alias[] {
    const aliases: Alias[] = [];
    const long = [...used].filter((name) => name.split(" ", 3).length === 3);
    for (const [acronym, { name, written }] of joinSpellings(this.acronyms)) {
      if (used.has(acronym)) {
        aliases.push({ name: acronym, canonical: name, reason: `written out as “${name} (${acronym})”` });
      }
      for (const other of long) {
        if (other !== name && areOneName(other, name)) {
          aliases.push({ name: other, canonical: name, reason: `spelt almost like ${name}` });
        }
      }
      aliases.push(...findDescriptions(articles, [acronym, name, ...written], name, [...used], this.words));
    }
    return aliases;
  }
}

interface BodyName {
  readonly name: string;
  /** Every spelling of it. */
  readonly written: readonly string[];
}

/** What one article tells of bodies. */
interface Bodies {
  readonly words: BodyWords;
  /** Acronyms in brackets, with the name before each. */
  readonly acronyms: readonly (readonly [acronym: string, name: string])[];
  /** Who is said to lead a body, by the body's name; filled as it is asked for. */
  readonly leads: Map<string, readonly string[]>;
}

const kept = new WeakMap<Article, Bodies>();

/** An article is read for its bodies once, however often its story is told. */
function readArticle(article: Article, words: BodyWords): Bodies {
  const known = kept.get(article);
  if (known?.words === words) return known;
  const { text } = article;
  const acronyms = text.includes("(") ? [...text.matchAll(ACRONYM)] : [];
  const bodies: Bodies = {
    words,
    acronyms: acronyms.flatMap((match) => {
      const [, acronym = ""] = match;
      const before = text.slice(Math.max(0, match.index - LONGEST_NAME), match.index);
      const name = readSpelledOut(before, acronym, words);
      return name === null ? [] : [[acronym, name] as const];
    }),
    leads: new Map(),
  };
  kept.set(article, bodies);
  return bodies;
}

/** The words at the end of `before` whose capitals spell `acronym`; small words between are free. */
function readSpelledOut(before: string, acronym: string, { small }: BodyWords): string | null {
  const words = before.trimEnd().split(/\s+/u);
  const capitals = acronym.replace(/\p{Ll}/gu, "");
  let left = capitals.length;
  for (let at = words.length - 1; at >= 0 && left > 0; at--) {
    const word = words[at] ?? "";
    if (word[0] === capitals[left - 1]) left--;
    else if (!small.has(word)) return null;
    if (left === 0) return words.slice(at).join(" ");
  }
  return null;
}

// A story turns on few bodies; a page of acronyms must not take long.
const MOST_BODIES = 100;

function joinSpellings(found: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, BodyName> {
  const joined = new Map<string, BodyName>();
  const known = [...found]
    .map(([acronym, names]) => ({
      acronym,
      names,
      count: [...names.values()].reduce((sum, one) => sum + one, 0),
    }))
    .sort((a, b) => b.count - a.count || compareText(a.acronym, b.acronym))
    .slice(0, MOST_BODIES);
  for (const { acronym, names } of known) {
    const [first, ...rest] = [...names].sort(([a, x], [b, y]) => y - x || compareText(a, b));
    // An acronym of two bodies names neither.
    if (first === undefined || rest.some(([name]) => !areOneName(name, first[0]))) continue;
    joined.set(acronym, { name: first[0], written: rest.map(([name]) => name) });
  }
  return joined;
}

/** "Security Organisation" and "Security Organization": at least three words, one of them a letter off. */
function areOneName(a: string, b: string): boolean {
  const [x, y] = [a.split(" "), b.split(" ")];
  if (x.length < 3 || x.length !== y.length) return false;
  const unlike = x.flatMap((word, at) => (word === y[at] ? [] : [editDistance(word, y[at] ?? "")]));
  return unlike.length === 1 && unlike[0] === 1;
}

/** Descriptions among `names` that the texts tie to one body: "X, a Russian-led military alliance", "the Russia-led X". */
function findDescriptions(
  articles: readonly SortedArticle[],
  written: readonly string[],
  canonical: string,
  names: readonly string[],
  words: BodyWords,
): Alias[] {
  const described = names.filter((name) => matchAny(name, words.descriptions) !== null);
  if (described.length === 0) return [];
  const leads = new Map<string, string>();
  for (const { digest } of articles) {
    const { article } = digest;
    const known = readArticle(article, words).leads;
    for (const name of written) {
      const told = known.get(name) ?? listLeads(article.text, name, words);
      known.set(name, told);
      for (const lead of told) if (!leads.has(stemOf(lead))) leads.set(stemOf(lead), name);
    }
  }
  return described.flatMap((name) => {
    const match = matchAny(name, words.descriptions);
    const told = leads.get(stemOf(match?.[1] ?? ""));
    if (match === null || told === undefined) return [];
    return [{ name, canonical, reason: `${told} is called ${match[1]}-led in the articles` }];
  });
}

/** "Russia" and "Russian" begin alike. */
function stemOf(lead: string): string {
  return lead.slice(0, 4).toLowerCase();
}

const MOST_MENTIONS = 50;

/** Who is said to lead `name`, before and behind each of its mentions. */
function listLeads(text: string, name: string, words: BodyWords): string[] {
  const leads: string[] = [];
  let at = text.indexOf(name);
  for (let count = 0; at >= 0 && count < MOST_MENTIONS; count++) {
    const before = matchAny(text.slice(Math.max(0, at - 30), at), words.leadsBefore);
    const end = at + name.length;
    const after = matchAny(text.slice(end, end + 80), words.leadsAfter);
    const lead = [...(before ?? []).slice(1), ...(after ?? []).slice(1)].find((group) => group !== undefined);
    if (lead !== undefined) leads.push(lead);
    at = text.indexOf(name, end);
  }
  return leads;
}

function matchAny(text: string, patterns: readonly RegExp[]): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return null;
}
