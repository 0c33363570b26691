import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import {
  type Absence,
  endOfClause,
  endOfPhrase,
  findWord,
  isCompound,
  isSupposed,
  opensQuestion,
  startOfThing,
} from "./phrases.ts";

/** "There was no immediate word on casualties", "there has been no official toll". */
export function readNoWord(tokens: readonly Token[], at: number, language: Language): Absence | null {
  const { absences, grammar } = language;
  if (!absences.nothings.has(tokens[at]?.lower ?? "")) return null;
  let from = at - 1;
  while (from > at - 4 && grammar.auxiliaries.has(tokens[from]?.lower ?? "")) from--;
  if (from === at - 1 || tokens[from]?.lower !== "there" || isSupposed(tokens, from, language)) return null;
  const thingAt = findWord(tokens, at + 1, Math.min(at + 4, tokens.length), absences.words);
  if (thingAt === null || isCompound(tokens, thingAt, language)) return null;
  const before = tokens.slice(at + 1, thingAt).map(({ lower }) => lower);
  // "no time to comment"
  if (before.some((word) => grammar.prepositions.has(word))) return null;
  const after = tokens[thingAt + 1]?.lower ?? "";
  const thing = tokens[thingAt]?.lower ?? "";
  const isAwaited =
    before.some((word) => absences.awaited.has(word)) ||
    (before.length > 0 && absences.toldOf.has(thing) && before.some((word) => absences.official.has(word))) ||
    (absences.toldOf.has(thing) && absences.abouts.has(after)) ||
    absences.comments.has(thing) ||
    (absences.claims.has(thing) && tokens[thingAt + 2]?.lower === "responsibility");
  if (!isAwaited) return null;
  const to = endOfPhrase(tokens, thingAt + 1, language);
  return { from, to, about: { from: at + 1, to }, rule: "no-word" };
}

const FARTHEST_ABOUT = 16;

/** "said nothing about the dead", "About the deaths the ministry said nothing"; not "said nothing had changed". */
export function readSaidNothing(tokens: readonly Token[], at: number, language: Language): Absence | null {
  const rule = "said-nothing";
  const next = tokens[at + 2]?.lower ?? "";
  if (language.grammar.prepositions.has(next)) {
    const to = endOfPhrase(tokens, at + 3, language);
    if (to > at + 3) return { from: at, to, about: { from: at + 2, to }, rule };
  }
  if (tokens[at + 2]?.kind === "word" && !language.grammar.clauseOpeners.has(next)) return null;
  const from = startOfAbout(tokens, at, language);
  return from === at ? null : { from, to: at + 2, about: { from, to: at }, rule };
}

function startOfAbout(tokens: readonly Token[], verb: number, language: Language): number {
  const first = tokens[0];
  return first !== undefined && verb <= FARTHEST_ABOUT && language.grammar.prepositions.has(first.lower)
    ? 0
    : verb;
}

const LONGEST_CLAIMLESS = 8;

/** "No group has claimed responsibility for the attack", "Nobody immediately claimed responsibility". */
export function readNoClaim(tokens: readonly Token[], at: number, language: Language): Absence | null {
  const { absences, grammar } = language;
  const lower = tokens[at]?.lower ?? "";
  if (!absences.nothings.has(lower) && !absences.nobodies.has(lower)) return null;
  if (isSupposed(tokens, at, language)) return null;
  for (let next = at + 1; next < Math.min(at + LONGEST_CLAIMLESS, tokens.length); next++) {
    const token = tokens[next];
    if (token === undefined || token.kind !== "word" || absences.toCome.has(token.lower)) return null;
    const isSoFar = grammar.adverbs.has(token.lower) && grammar.adverbs.has(tokens[next + 1]?.lower ?? "");
    if (grammar.clauseOpeners.has(token.lower) && !isSoFar) return null;
    if (!absences.claims.has(token.lower) || tokens[next + 1]?.lower !== "responsibility") continue;
    const to = endOfPhrase(tokens, next + 2, language);
    return { from: at, to, about: { from: next + 1, to }, rule: "no-claim" };
  }
  return null;
}

/** "It was not immediately clear how many were hurt", "it is unclear who fired". */
export function readNotClear(tokens: readonly Token[], at: number, language: Language): Absence | null {
  const { absences, grammar } = language;
  const lower = tokens[at]?.lower ?? "";
  let clearAt = at;
  let isImmediate = false;
  if (!absences.unclear.has(lower)) {
    if (!grammar.negations.has(lower)) return null;
    // "known" stands among the adverbs, too.
    for (clearAt = at + 1; !absences.clear.has(tokens[clearAt]?.lower ?? ""); clearAt++) {
      if (!grammar.adverbs.has(tokens[clearAt]?.lower ?? "")) return null;
      isImmediate ||= absences.awaited.has(tokens[clearAt]?.lower ?? "");
    }
  }
  // "It was", "it is still", "it remained"
  let subjectAt = at - 1;
  while (subjectAt > at - 4 && grammar.adverbs.has(tokens[subjectAt]?.lower ?? "")) subjectAt--;
  const verb = tokens[subjectAt]?.lower ?? "";
  if (!grammar.auxiliaries.has(verb) && !absences.remains.has(verb)) return null;
  if (tokens[subjectAt - 1]?.lower !== "it") return null;
  const asked = clearAt + 1;
  if (!opensQuestion(tokens, asked, language)) return null;
  const first = `${tokens[asked]?.lower} ${tokens[asked + 1]?.lower}`;
  if (!isImmediate && !absences.newsQuestions.has(first)) return null;
  const to = endOfClause(tokens, asked + 1, language);
  // "It is unclear how many goals he will score"
  const isToCome = tokens.slice(asked, to).some((word) => absences.toCome.has(word.lower));
  if (isToCome && !isImmediate) return null;
  return { from: subjectAt - 1, to, about: { from: asked, to }, rule: "not-clear" };
}

const FARTHEST_THING = 7;

/** "The exact number of dead is not known", "the cause of the fire was unknown". */
export function readNotKnown(tokens: readonly Token[], at: number, language: Language): Absence | null {
  const { absences, grammar, speech } = language;
  const verb = tokens[at]?.lower ?? "";
  if (!grammar.auxiliaries.has(verb) && !absences.remains.has(verb)) return null;
  let to = at + 1;
  let isDenied = false;
  for (; to < Math.min(at + 6, tokens.length); to++) {
    const lower = tokens[to]?.lower ?? "";
    if (grammar.negations.has(lower)) isDenied = true;
    else if (lower === "known" || !(grammar.auxiliaries.has(lower) || grammar.adverbs.has(lower))) break;
  }
  const last = tokens[to]?.lower ?? "";
  if (isDenied ? !(absences.givens.has(last) || absences.clear.has(last)) : !absences.unclear.has(last))
    return null;
  for (let back = at - 1; back >= Math.max(0, at - FARTHEST_THING); back--) {
    const token = tokens[back];
    if (token === undefined || token.kind !== "word") return null;
    if (grammar.auxiliaries.has(token.lower) || grammar.clauseOpeners.has(token.lower)) return null;
    if (speech.cues.has(token.lower)) return null;
    const isThing = absences.parts.has(token.lower) && absences.ofs.has(tokens[back + 1]?.lower ?? "");
    if (!isThing) continue;
    const from = startOfThing(tokens, back, language);
    if (isSupposed(tokens, from, language)) return null;
    return { from, to: to + 1, about: { from, to: at }, rule: "not-known" };
  }
  return null;
}

const LONGEST_REQUEST = 9;

/** "did not immediately respond to a request for comment", "could not be reached for comment". */
export function readNoAnswer(tokens: readonly Token[], at: number, language: Language): Absence | null {
  const { absences, grammar } = language;
  const lower = tokens[at]?.lower ?? "";
  const isDenied = grammar.negations.has(lower) || lower.endsWith("n't");
  if (!isDenied && !absences.unavailable.has(lower)) return null;
  let verbAt = isDenied ? at + 1 : at;
  while (isDenied && verbAt < at + 5 && isBetween(tokens[verbAt]?.lower ?? "", language)) verbAt++;
  const verb = tokens[verbAt]?.lower ?? "";
  const start = grammar.auxiliaries.has(tokens[at - 1]?.lower ?? "") ? at - 1 : at;
  if (!isDenied || absences.reached.has(verb)) {
    if (tokens[verbAt + 1]?.lower !== "for" || !absences.comments.has(tokens[verbAt + 2]?.lower ?? ""))
      return null;
    return { from: start, to: verbAt + 3, about: { from: verbAt + 2, to: verbAt + 3 }, rule: "not-reached" };
  }
  if (!absences.answering.has(verb)) return null;
  const end = Math.min(verbAt + LONGEST_REQUEST, tokens.length);
  const askedAt = findWord(tokens, verbAt + 1, end, absences.asked);
  if (askedAt === null) return null;
  // "did not respond on Monday to a request": the request is missed, not the day.
  const to = tokens.findIndex(({ lower }, index) => index > verbAt && index < askedAt && lower === "to");
  const from = to === -1 ? verbAt + 1 : to + 1;
  return { from: start, to: askedAt + 1, about: { from, to: askedAt + 1 }, rule: "no-answer" };
}

function isBetween(lower: string, { grammar }: Language): boolean {
  return grammar.auxiliaries.has(lower) || grammar.adverbs.has(lower);
}
