import type { Claim } from "../model/claim.ts";
import type { Digest } from "../model/digest.ts";
import { earliestDay, latestDay } from "../model/edtf.ts";
import type { ClaimantWords, StoryLexicon } from "../model/lexicon/story.ts";
import { BodyNameFinder } from "./body-names.ts";
import type { SortedArticle } from "./claims-by-kind.ts";
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

/** What the names of a story are read from. */
interface NamedIn {
  /** In the order of their ids. */
  readonly all: readonly SortedArticle[];
  /** Those that were not given before. */
  readonly fresh: readonly SortedArticle[];
  /** Of articles that were not withdrawn. */
  readonly roles: readonly Claim[];
}

/**
 * Finds which names of one story are the same, while articles come: misspelt surnames, surnames alone, titles before names, acronyms and
 * descriptions of bodies, and posts ("the president") by who holds them. Deterministic; each alias says why.
 */
export class NameFinder {
  private readonly words: StoryLexicon;
  private readonly bodies: BodyNameFinder;
  private readonly known = new Set<Digest>();
  private readonly names = new Map<string, NameUse>();
  private readonly bares = new Map<string, string>();
  /** Bodies that roles and measures name. */
  private readonly offices = new Set<string>();

  constructor(words: StoryLexicon) {
    this.words = words;
    this.bodies = new BodyNameFinder(words.bodies);
  }

  find(
    { all, fresh, roles }: NamedIn,
    countryCode: string | null,
    aliases: GivenAliases = new Map(),
  ): StoryNames {
    for (const article of fresh) this.read(article);
    const { claimants } = this.words;
    const { names } = this;
    const given = new Map([...aliases].map(([name, canonical]) => [name.toLowerCase(), canonical]));
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
    this.bodies.find(all, new Set([...names.keys(), ...this.offices])).forEach(add);
    const follow = (name: string): string => {
      let current = name;
      // Two steps are the longest way: a short name to a misspelt one to the right one.
      for (let steps = 0; steps < 3; steps++) current = found.get(current)?.canonical ?? current;
      return current;
    };
    const holders = listHolders(roles, nameCountry(all, countryCode), (name) => follow(this.bareName(name)));
    const nameOf = (name: string, day: string | null = null): string => {
      const own = given.get(name.toLowerCase());
      if (own !== undefined) return own;
      if (found.has(name)) return follow(name);
      const post = holders.get(name.toLowerCase().replace(/^the /u, ""));
      return post === undefined ? follow(this.bareName(name)) : (pickHolder(post, day) ?? name);
    };
    const listed = [...found.values()]
      .map((alias) => ({ ...alias, canonical: follow(alias.name) }))
      .sort((a, b) => compareText(a.name, b.name));
    return { aliases: listed, nameOf };
  }

  /** An article is read for its names once, however often its story is told. */
  private read({ digest, all, offices }: SortedArticle): void {
    if (this.known.has(digest)) return;
    this.known.add(digest);
    this.bodies.read(digest.article);
    if (digest.standing.state === "canceled") return;
    const used = new Set<NameUse>();
    for (const claim of all) {
      if (claim.kind === "role") {
        const use = this.useOf(claim.role.person);
        use.posts.add(claim.role.post);
        used.add(use);
      }
      for (const { name, as } of claim.claimants) if (as === "origin") used.add(this.useOf(name));
    }
    for (const use of used) use.articles++;
    for (const claim of offices) {
      const body = claim.kind === "role" ? claim.role.organisation : (claim.measure.authority ?? "");
      if (body !== "") this.offices.add(body);
    }
  }

  private useOf(name: string): NameUse {
    const bare = this.bareName(name);
    const known = this.names.get(bare);
    if (known !== undefined) return known;
    const use = { articles: 0, posts: new Set<string>() };
    this.names.set(bare, use);
    return use;
  }

  private bareName(name: string): string {
    const known = this.bares.get(name) ?? bareName(name, this.words.claimants);
    this.bares.set(name, known);
    return known;
  }
}

/** The name that articles give the country with this code. */
function nameCountry(articles: readonly SortedArticle[], code: string | null): string | null {
  for (const { digest } of articles) {
    const own = digest.countries.find((country) => country.code === code);
    if (own !== undefined) return own.name;
  }
  return null;
}

/** How a bare name is used. */
interface NameUse {
  /** How many articles use it. */
  articles: number;
  readonly posts: Set<string>;
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
