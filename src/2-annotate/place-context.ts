import type { Token } from "../model/annotation.ts";
import type { PlaceCandidate } from "../model/gazetteer.ts";
import type { Language } from "../model/language.ts";
import { startsWithCapital } from "../model/letters.ts";
import type { NameUse } from "./place-guess.ts";

interface Verdict {
  /** Null where the name says nothing of any place: "Washington Post". */
  readonly use: NameUse | null;
  readonly evidence: number;
}

const POSSESSIVE = /'s$/u;
const UPPER_CASE = /^\p{Lu}{4,}$/u;
const DASHES = new Set(["—", "–", "-", "‒", ":"]);
/** A city this large is meant more often than its namesakes. */
const LARGE_CITY = 500_000;
/** A city of millions keeps its meaning in "London Fire Brigade"; "Sydney Smith" must be heard with its neighbours. */
const METROPOLIS = 5_000_000;
const NOTHING: Verdict = { use: null, evidence: 0 };

/** A name between its words. */
interface NameInContext {
  readonly tokens: readonly Token[];
  /** Index of the first token of the name, and one past the last. */
  readonly from: number;
  readonly to: number;
  readonly candidates: readonly PlaceCandidate[];
  readonly adjective: boolean;
  /** The place named before it in the sentence. */
  readonly before: { readonly to: number; readonly use: NameUse; readonly evidence: number } | undefined;
  /** True in a headline, where capitals mean little. */
  readonly title: boolean;
  readonly language: Language;
}

/** Judges from the words before and after a name what it is used for. */
export function judgeContext(name: NameInContext): Verdict {
  const { tokens, from, to, language } = name;
  const start = skipQualifiers(name);
  if (isContinent(name, start) || isTailOfCompound(tokens, from)) return NOTHING;
  const of = judgeOf(tokens, start, language);
  if (of !== null) return of;
  const ahead = judgeAhead(name);
  if (ahead.use !== "place" && !isOfficeOf(tokens, start, language)) return ahead;
  const behind = judgeBehind(name, start);
  if (behind.use !== "place") return behind;
  return { use: "place", evidence: behind.evidence + ahead.evidence + datelineEvidence(tokens, from, to) };
}

/** True for a headline, and for text in capitals throughout: most of its longer words have a capital, so that capitals mean little. */
export function hasManyCapitals(tokens: readonly Token[]): boolean {
  const isSentence = tokens.at(-1)?.text === ".";
  let words = 0;
  let capitals = 0;
  for (const { kind, text } of tokens) {
    if (kind !== "word" || text.length < 4) continue;
    words++;
    if (isSentence ? UPPER_CASE.test(text) : startsWithCapital(text)) capitals++;
  }
  return words >= 4 && capitals > words * 0.65;
}

/** The index of the first of "western", "downtown", "the" right before the name. */
function skipQualifiers({ tokens, from, language: { grammar, places } }: NameInContext): number {
  let at = from;
  while (at > 0) {
    const lower = tokens[at - 1]?.lower ?? "";
    if (!grammar.definiteArticles.has(lower) && !places.qualifiers.has(lower)) break;
    at--;
  }
  return at;
}

/** "Latin American", "South America". */
function isContinent({ tokens, from, language }: NameInContext, start: number): boolean {
  const { continentHeads, continentTails } = language.places.names;
  if (!continentTails.has(tokens[from]?.lower ?? "")) return false;
  const before = tokens[start === from ? from - 1 : start];
  return continentHeads.has(before?.lower ?? "") || continentHeads.has(tokens[from - 1]?.lower ?? "");
}

/** The second half of "Wilkes-Barre" where the tokens were cut apart. */
function isTailOfCompound(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.text === "-" && tokens[from - 1]?.end === tokens[from]?.start;
}

/** "University of Texas", "Gulf of Mexico". */
function judgeOf(tokens: readonly Token[], start: number, { places }: Language): Verdict | null {
  const head = tokens[start - 2];
  const isOf = places.belonging.has(tokens[start - 1]?.lower ?? "");
  if (!isOf || head === undefined || !startsWithCapital(head.text)) return null;
  if (places.names.othersOf.has(head.lower)) return NOTHING;
  return places.names.institutionsOf.has(head.lower) ? { use: "name", evidence: 0 } : null;
}

/** "Mayor of London Sadiq Khan": the person's name begins after the place. */
function isOfficeOf(tokens: readonly Token[], start: number, { places }: Language): boolean {
  const head = tokens[start - 2]?.lower ?? "";
  const isOf = places.belonging.has(tokens[start - 1]?.lower ?? "");
  return isOf && (places.names.offices.has(head) || places.kinds.has(head));
}

/** What the word after the name says. */
function judgeAhead({ tokens, to, candidates, adjective, title, language }: NameInContext): Verdict {
  const { grammar, places } = language;
  const { names } = places;
  const next = tokens[to];
  const second = tokens[to + 1];
  if (next?.kind !== "word" || !isAdjacent(tokens[to - 1], next)) return place(0);
  if (names.counties.has(next.lower)) return NOTHING;
  const mayBePerson = candidates[0]?.alsoMeans !== null;
  if (!startsWithCapital(next.text)) {
    if (names.followers.has(next.lower.replace(POSSESSIVE, ""))) return place(2);
    return place(mayBePerson && names.personFollowers.has(next.lower) ? -1 : 0);
  }
  // "Houston Fire Department", "Chicago Department of Health", but "the Morazan Department"
  const last = places.belonging.has(second?.lower ?? "") ? next : second;
  const isLong = last !== undefined && startsWithCapital(last.text) && names.institutions.has(last.lower);
  if (
    !isLong &&
    (places.kinds.has(next.lower) || names.offices.has(next.lower) || names.spots.has(next.lower))
  )
    return place(1);
  if (names.others.has(next.lower)) return NOTHING;
  const isCountry = candidates[0]?.place.precision === "country";
  if (isLong || names.institutions.has(next.lower))
    return isCountry ? place(0) : { use: "name", evidence: 1 };
  if (title || adjective || places.qualifiers.has(next.lower) || grammar.calendar.has(next.lower))
    return place(0);
  if (mayBePerson && (isCountry || (candidates[0]?.population ?? 0) < METROPOLIS))
    return { use: "other", evidence: 0 };
  return isCountry ? place(0) : { use: "name", evidence: 0 };
}

/** What the words before the name say. */
function judgeBehind(name: NameInContext, start: number): Verdict {
  const { tokens, from, before, language } = name;
  const { grammar, places } = language;
  const { names } = places;
  const token = tokens[start - 1];
  const second = tokens[start - 2]?.lower ?? "";
  if (token === undefined) return place(start === from ? 0 : 0.5);
  if (before && continuesList(tokens, before.to, start, language))
    return place(Math.max(0, Math.min(1, before.evidence)));
  if (token.text === "." && names.personTitles.has(second)) return { use: "other", evidence: 0 };
  if (token.text === "," && places.kinds.has(second)) return place(2);
  if (token.kind !== "word") return place(0);
  if (places.kinds.has(token.lower)) return place(2);
  const isOf = places.belonging.has(token.lower);
  if (isOf && places.kinds.has(second)) return place(3);
  // "north of Aktau"
  if (isOf && places.qualifiers.has(second)) return place(1.5);
  if (names.leaders.has(token.lower)) return place(1.5);
  if (names.looseLeaders.has(token.lower)) return place(0.75);
  if (!startsWithCapital(token.text)) return place(0);
  if (names.openers.has(token.lower) || grammar.calendar.has(token.lower)) return place(0);
  if (before?.to === start) return before.use === "other" ? { use: "other", evidence: 0 } : place(0.5);
  return judgeNamesake(name, token);
}

/** A word with a capital stands right before the name: "Whitney Houston", "Officer Jordan", or a headline. */
function judgeNamesake({ candidates, adjective, title, language }: NameInContext, token: Token): Verdict {
  const top = candidates[0];
  if (top === undefined) return NOTHING;
  // "Kostas Karas": a region of few is no better known than a town.
  const isKnown = top.place.precision === "country" || top.population >= LARGE_CITY;
  const isPlain = isKnown && top.alsoMeans === null;
  if (language.places.names.personTitles.has(token.lower))
    return isPlain ? place(0) : { use: "other", evidence: 0 };
  if (adjective) return place(0);
  if (title || UPPER_CASE.test(token.text)) return place(top.alsoMeans === null ? 0 : -0.5);
  return isPlain ? place(-0.5) : { use: "other", evidence: 0 };
}

function place(evidence: number): Verdict {
  return { use: "place", evidence };
}

/** "Almaty, Aktau and Atyrau": the last place but for a comma or an "and". */
function continuesList(tokens: readonly Token[], end: number, start: number, { grammar }: Language): boolean {
  if (start <= end || start > end + 2) return false;
  for (let at = end; at < start; at++) {
    const token = tokens[at];
    if (token?.text !== "," && !grammar.conjunctions.has(token?.lower ?? "")) return false;
  }
  return true;
}

/** "FRANKLIN (Feb. 4, 2014) –", "READING, Pa. -", "Almaty (AFP) —": the place an article was sent from. */
function datelineEvidence(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  if (first === undefined || from > 1 || (from === 1 && tokens[0]?.kind === "word")) return 0;
  const upper =
    UPPER_CASE.test(first.text) || (first.text.length < 4 && UPPER_CASE.test(tokens[to - 1]?.text ?? ""));
  const next = tokens[to]?.text ?? "";
  if (upper && (next === "(" || next === "," || DASHES.has(next))) return 3;
  for (let at = to; at < Math.min(tokens.length, to + 14); at++) {
    const text = tokens[at]?.text ?? "";
    if (text === "—" || text === "–" || (text === "-" && tokens[at - 1]?.end !== tokens[at]?.start)) {
      return at === to || next === "(" || next === "," ? 3 : 0;
    }
  }
  return 0;
}

function isAdjacent(last: Token | undefined, next: Token | undefined): boolean {
  return last !== undefined && next !== undefined && last.end < next.start && last.text !== ".";
}
