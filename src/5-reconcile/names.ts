import type { Claim } from "../model/claim.ts";
import type { Digest } from "../model/digest.ts";
import { earliestDay, latestDay } from "../model/edtf.ts";
import type { ClaimantWords, StoryLexicon } from "../model/lexicon/story.ts";
import { findBodyNames } from "./body-names.ts";
import { joinClaims, type SortedArticle } from "./claims-by-kind.ts";
import { compareText } from "./report.ts";
import { areSpellings } from "./spelling.ts";

/** A name as an article writes it, and the one name it stands for in the story, with the reason. */
export interface Alias {
  readonly name: string;
  readonly canonical: string;
  readonly reason: string;
}

export interface StoryNames {
  /** Every name that stands for another, in alphabetical order. */
  readonly aliases: readonly Alias[];
  /** The name that `name` stands for, itself where it stands for none. `day` tells who "the president" was. */
  nameOf(name: string, day?: string | null): string;
}

/** A reader's own aliases, name (in any case) to the name it stands for; they go before everything found. */
export type GivenAliases = ReadonlyMap<string, string>;

/**
 * Finds which names of one story are the same: misspelt surnames, surnames alone, titles before names, acronyms and
 * descriptions of bodies, and posts ("the president") by who holds them. Deterministic; each alias says why.
 */
export function findNames(
  digests: readonly Digest[],
  articles: readonly SortedArticle[],
  countryCode: string | null,
  { claimants, bodies }: StoryLexicon,
  aliases: GivenAliases = new Map(),
): StoryNames {
  const given = new Map([...aliases].map(([name, canonical]) => [name.toLowerCase(), canonical]));
  const names = countNames(articles, claimants);
  const found = new Map<string, Alias>();
  const add = (alias: Alias) => {
    if (alias.name !== alias.canonical && !found.has(alias.name)) found.set(alias.name, alias);
  };
  for (const name of names.keys()) {
    const own = given.get(name.toLowerCase());
    if (own !== undefined) add({ name, canonical: own, reason: "as your alias file says" });
  }
  findMisspellings(names, claimants).forEach(add);
  findShortNames(names, found, claimants).forEach(add);
  const bodyNames = [...names.keys(), ...listBodies(joinClaims(articles, ({ offices }) => offices))];
  findBodyNames(
    digests.map(({ article }) => article),
    bodyNames,
    bodies,
  ).forEach(add);
  const follow = (name: string): string => {
    let current = name;
    // Two steps are the longest way: a short name to a misspelt one to the right one.
    for (let steps = 0; steps < 3; steps++) current = found.get(current)?.canonical ?? current;
    return current;
  };
  const roles = joinClaims(articles, (article) => article.roles);
  const holders = listHolders(roles, nameCountry(digests, countryCode), (name) =>
    follow(bareName(name, claimants)),
  );
  const nameOf = (name: string, day: string | null = null): string => {
    const own = given.get(name.toLowerCase());
    if (own !== undefined) return own;
    if (found.has(name)) return follow(name);
    const bare = bareName(name, claimants);
    const post = holders.get(name.toLowerCase().replace(/^the /u, ""));
    return post === undefined ? follow(bare) : (pickHolder(post, day) ?? name);
  };
  const listed = [...found.values()]
    .map((alias) => ({ ...alias, canonical: follow(alias.name) }))
    .sort((a, b) => compareText(a.name, b.name));
  return { aliases: listed, nameOf };
}

/** The name that articles give the country with this code. */
function nameCountry(digests: readonly Digest[], code: string | null): string | null {
  for (const { countries } of digests) {
    const own = countries.find((country) => country.code === code);
    if (own !== undefined) return own.name;
  }
  return null;
}

/** Bodies that roles and measures name. */
function listBodies(claims: readonly Claim[]): string[] {
  return claims.flatMap((claim) => {
    if (claim.kind === "role" && claim.role.organisation !== "") return [claim.role.organisation];
    if (claim.kind === "measure" && claim.measure.authority !== undefined) return [claim.measure.authority];
    return [];
  });
}

interface NameUse {
  /** How many articles use it. */
  articles: number;
  readonly posts: Set<string>;
}

/** Bare names with how many articles use them and the posts they are given. */
function countNames(articles: readonly SortedArticle[], words: ClaimantWords): Map<string, NameUse> {
  const names = new Map<string, NameUse>();
  const bares = new Map<string, string>();
  for (const article of articles) {
    for (const [name, posts] of listUsed(article, words, bares)) {
      let use = names.get(name);
      if (use === undefined) {
        use = { articles: 0, posts: new Set<string>() };
        names.set(name, use);
      }
      use.articles++;
      for (const post of posts) use.posts.add(post);
    }
  }
  return names;
}

/** Bare names, with the posts that an article gives them, in the order in which it uses them. */
type UsedNames = ReadonlyMap<string, readonly string[]>;

const usedNames = new WeakMap<SortedArticle, { readonly words: ClaimantWords; readonly used: UsedNames }>();

/** An article is read for its names once, however often its story is told; `bares` holds bare names that are known. */
function listUsed(article: SortedArticle, words: ClaimantWords, bares: Map<string, string>): UsedNames {
  const known = usedNames.get(article);
  if (known?.words === words) return known.used;
  const used = new Map<string, string[]>();
  const use = (name: string): string[] => {
    const bare = bares.get(name) ?? bareName(name, words);
    bares.set(name, bare);
    const posts = used.get(bare) ?? [];
    used.set(bare, posts);
    return posts;
  };
  for (const claim of article.all) {
    if (claim.kind === "role") use(claim.role.person).push(claim.role.post);
    for (const { name, as } of claim.claimants) if (as === "origin") use(name);
  }
  usedNames.set(article, { words, used });
  return used;
}

/** A name without the titles and owners before it: "Kazakhstan's President Aru Bekova" -> "Aru Bekova". */
function bareName(name: string, { titles }: ClaimantWords): string {
  const words = name.split(" ");
  const title = words.findLastIndex((word) => titles.has(word.toLowerCase()));
  const rest = words.slice(title + 1);
  return title >= 0 && rest.length > 0 && rest.every((word) => /^\p{Lu}/u.test(word)) ? rest.join(" ") : name;
}

function isPersonName(name: string, { commonBodies }: ClaimantWords): boolean {
  const words = name.split(" ");
  return words.every((word) => /^\p{Lu}/u.test(word) && !commonBodies.has(word.toLowerCase()));
}

/** Names that differ from a better known one by a slip in the surname, and share its first name or its post. */
function findMisspellings(names: ReadonlyMap<string, NameUse>, words: ClaimantWords): Alias[] {
  const people = [...names]
    .filter(([name]) => isPersonName(name, words))
    .sort(([a], [b]) => compareText(a, b));
  const alike = new Map<string, [string, NameUse][]>();
  for (const person of [...people].sort(([, a], [, b]) => b.articles - a.articles)) {
    for (const key of keysOf(...person)) {
      const own = alike.get(key);
      if (own === undefined) alike.set(key, [person]);
      else if (own.length < MOST_RIVALS) own.push(person);
    }
  }
  return people.flatMap(([name, use]) => {
    const rivals = keysOf(name, use)
      .flatMap((key) => alike.get(key) ?? [])
      .filter(([other, otherUse]) => {
        return otherUse.articles > use.articles && mayBeOne(name, use, other, otherUse);
      })
      .sort(([a, x], [b, y]) => y.articles - x.articles || compareText(a, b));
    const [first] = rivals;
    if (first === undefined) return [];
    const [canonical, { articles }] = first;
    const reason = `spelt almost like ${canonical}, which ${articles} articles write`;
    return [{ name, canonical, reason }];
  });
}

// Only well-known names are what others are misspelt from.
const MOST_RIVALS = 200;

/** Names are compared only where they share the surname's first letter, and the first name or a post. */
function keysOf(name: string, { posts }: NameUse): string[] {
  const initial = surnameOf(name).slice(0, 1).toLowerCase();
  const first = name.split(" ").slice(0, -1).join(" ");
  const shared = [...posts].map((post) => `post ${post} ${initial}`);
  return first === "" ? shared : [`name ${first} ${initial}`, ...shared];
}

function mayBeOne(name: string, use: NameUse, other: string, otherUse: NameUse): boolean {
  if (!areSpellings(surnameOf(name), surnameOf(other))) return false;
  const [first, otherFirst] = [
    name.split(" ").slice(0, -1).join(" "),
    other.split(" ").slice(0, -1).join(" "),
  ];
  if (first !== "" && otherFirst !== "") return first === otherFirst;
  return [...use.posts].some((post) => otherUse.posts.has(post));
}

function surnameOf(name: string): string {
  return name.split(" ").at(-1) ?? name;
}

/** A surname alone is the one person of the story with that surname. */
function findShortNames(
  names: ReadonlyMap<string, NameUse>,
  found: ReadonlyMap<string, Alias>,
  words: ClaimantWords,
): Alias[] {
  const full = new Map<string, Set<string>>();
  for (const name of names.keys()) {
    if (!name.includes(" ") || !isPersonName(name, words)) continue;
    const key = surnameOf(name).toLowerCase();
    const right = found.get(name)?.canonical ?? name;
    full.set(key, (full.get(key) ?? new Set()).add(right));
  }
  return [...names.keys()].flatMap((name) => {
    if (name.includes(" ")) return [];
    const people = [...(full.get(name.toLowerCase()) ?? [])];
    const [canonical] = people;
    if (canonical === undefined || people.length > 1) return [];
    return [{ name, canonical, reason: `the only ${name} in the story is ${canonical}` }];
  });
}

interface Holding {
  readonly person: string;
  readonly begins: string | null;
  readonly ends: string | null;
}

/** Who holds each post of the story's own country, by the lower-case post. */
function listHolders(
  claims: readonly Claim[],
  country: string | null,
  nameOf: (name: string) => string,
): Map<string, Holding[]> {
  const holders = new Map<string, Holding[]>();
  for (const claim of claims) {
    if (claim.kind !== "role" || country === null) continue;
    const { person, post, organisation, action, begins, ends } = claim.role;
    if (organisation !== country) continue;
    const holding = {
      person: nameOf(person),
      begins: begins === undefined ? null : earliestDay(begins),
      ends: action === "left" || action === "dismissed" ? (latestDay(ends ?? "") ?? "") : null,
    };
    const own = holders.get(post);
    if (own === undefined) holders.set(post, [holding]);
    else own.push(holding);
  }
  return holders;
}

/** The one person in the post on `day`; null where none or several may be. */
function pickHolder(holdings: readonly Holding[], day: string | null): string | null {
  const gone = new Set(
    holdings
      .filter(({ ends }) => ends !== null && (ends === "" || day === null || ends < day))
      .map(({ person }) => person),
  );
  const there = new Set(
    holdings
      .filter(({ begins, ends }) => ends === null && (begins === null || day === null || begins <= day))
      .map(({ person }) => person)
      .filter((person) => !gone.has(person)),
  );
  const [only] = there;
  return there.size === 1 && only !== undefined ? only : null;
}
