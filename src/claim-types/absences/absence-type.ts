import type { Sentence, Token } from "../../model/annotation.ts";
import type { ClaimType, PlainDraft } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import { findPhrase } from "../../model/phrases.ts";
import { MARKS } from "../../model/word-marks.ts";
import {
  readNoAnswer,
  readNoClaim,
  readNotClear,
  readNotKnown,
  readNoWord,
  readSaidNothing,
} from "./no-word.ts";
import {
  type Absence,
  endOfClause,
  endOfPhrase,
  findWord,
  isCompound,
  isOfSelf,
  isSupposed,
  opensQuestion,
  startOfThing,
} from "./phrases.ts";

const LONGEST_ABSENCE = 16;

/** Absences: what was asked for and not given ("No figures on civilian casualties were released"). */
export const absenceType: ClaimType = {
  kind: "absence",
  find(article, language) {
    const drafts: PlainDraft[] = [];
    for (const sentence of article.sentences) {
      if (sentence.zone === "boilerplate") continue;
      if ((sentence.marks & MARKS.absence) === 0) continue;
      for (let at = 0; at < sentence.tokens.length; at++) {
        const found =
          readNothing(sentence.tokens, at, language) ??
          readRefusal(sentence.tokens, at, language) ??
          readGaveNone(sentence.tokens, at, language) ??
          readNobody(sentence.tokens, at, language) ??
          readNotMade(sentence.tokens, at, language) ??
          readNotKnown(sentence.tokens, at, language) ??
          readNoWord(sentence.tokens, at, language) ??
          readNoClaim(sentence.tokens, at, language) ??
          readNotClear(sentence.tokens, at, language) ??
          readNoAnswer(sentence.tokens, at, language);
        if (found === null) continue;
        drafts.push(draftAbsence(sentence, found));
        at = found.to - 1;
      }
    }
    return { drafts, rejections: [] };
  },
};

/** "No figures on civilian casualties were released", "no details were immediately available". */
function readNothing(tokens: readonly Token[], at: number, language: Language): Absence | null {
  const { nothings, things, givens, exceptions } = language.absences;
  if (!nothings.has(tokens[at]?.lower ?? "") || isSupposed(tokens, at, language)) return null;
  const end = Math.min(at + LONGEST_ABSENCE, tokens.length);
  const thingAt = findWord(tokens, at + 1, Math.min(at + 4, end), things);
  // "no doubt", "no motive other than greed"
  if (thingAt === null || exceptions.has(tokens[at + 1]?.lower ?? "")) return null;
  if (exceptions.has(tokens[thingAt + 1]?.lower ?? "") || isCompound(tokens, thingAt, language)) return null;
  let hasAuxiliary = false;
  for (let to = thingAt + 1; to < end; to++) {
    const token = tokens[to];
    if (token === undefined || token.kind !== "word") return null;
    if (language.grammar.auxiliaries.has(token.lower)) hasAuxiliary = true;
    else if (hasAuxiliary && givens.has(token.lower) && token.lower !== "immediately") {
      const verbAt = lastAuxiliaryBefore(tokens, thingAt, to, language);
      return { from: at, to: to + 1, about: { from: at + 1, to: verbAt }, rule: "not-released" };
    } else if (hasAuxiliary && !language.grammar.adverbs.has(token.lower)) return null;
  }
  return null;
}

/** "gave no figures for civilians", "said nothing about the dead". */
function readGaveNone(tokens: readonly Token[], at: number, language: Language): Absence | null {
  const { gave, made, makings, nothing, nothings, reasons, things } = language.absences;
  const lower = tokens[at]?.lower ?? "";
  if (language.speech.cues.has(lower) && nothing.has(tokens[at + 1]?.lower ?? ""))
    return readSaidNothing(tokens, at, language);
  if (!nothings.has(tokens[at + 1]?.lower ?? "")) return null;
  const { comments, had } = language.absences;
  const wanted = gave.has(lower) ? things : made.has(lower) ? makings : had.has(lower) ? comments : null;
  if (wanted === null) return null;
  const thingAt = findWord(tokens, at + 2, Math.min(at + 5, tokens.length), wanted);
  // "gave no reason to doubt"
  if (thingAt === null || (reasons.has(tokens[thingAt]?.lower ?? "") && tokens[thingAt + 1]?.lower === "to"))
    return null;
  if (isCompound(tokens, thingAt, language) || (had.has(lower) && tokens[thingAt + 1]?.lower === "to"))
    return null;
  const to = endOfPhrase(tokens, thingAt + 1, language);
  return { from: at, to, about: { from: at + 2, to }, rule: "gave-none" };
}

/** "Nobody has published a toll for civilians", "Neither offered another number". */
function readNobody(tokens: readonly Token[], at: number, language: Language): Absence | null {
  const { nobodies, gave, things } = language.absences;
  if (!nobodies.has(tokens[at]?.lower ?? "")) return null;
  let verbAt = at + 1;
  while (verbAt < at + 4 && language.grammar.auxiliaries.has(tokens[verbAt]?.lower ?? "")) verbAt++;
  if (!gave.has(tokens[verbAt]?.lower ?? "")) return null;
  const thingAt = findWord(tokens, verbAt + 1, Math.min(verbAt + 5, tokens.length), things);
  if (thingAt === null) return null;
  const to = endOfPhrase(tokens, thingAt + 1, language);
  return { from: at, to, about: { from: verbAt + 1, to }, rule: "nobody" };
}

const NOT_WINDOW = 5;

/** "Their number has not been made public", "It has not counted anybody else". */
function readNotMade(tokens: readonly Token[], at: number, language: Language): Absence | null {
  const { things, givens, counted } = language.absences;
  const { auxiliaries, negations } = language.grammar;
  if (!auxiliaries.has(tokens[at]?.lower ?? "") || !negations.has(tokens[at + 1]?.lower ?? "")) return null;
  if (counted.has(tokens[at + 2]?.lower ?? "")) {
    const to = endOfPhrase(tokens, at + 3, language);
    return to === at + 3 ? null : { from: at, to, about: { from: at + 3, to }, rule: "not-counted" };
  }
  if (!things.has(tokens[at - 1]?.lower ?? "")) return null;
  for (let to = at + 2; to < Math.min(at + NOT_WINDOW, tokens.length); to++) {
    const lower = tokens[to]?.lower ?? "";
    if (auxiliaries.has(lower) || language.grammar.adverbs.has(lower)) continue;
    if (!givens.has(lower)) return null;
    const from = startOfThing(tokens, at - 1, language);
    return { from, to: to + 1, about: { from, to: at }, rule: "not-made" };
  }
  return null;
}

function lastAuxiliaryBefore(tokens: readonly Token[], from: number, to: number, language: Language): number {
  for (let at = from; at < to; at++) {
    if (language.grammar.auxiliaries.has(tokens[at]?.lower ?? "")) return at;
  }
  return to;
}

/** "did not give a death toll", "declined to say how many": the thing refused must be a figure or its like. */
function readRefusal(tokens: readonly Token[], at: number, language: Language): Absence | null {
  const { refusals, refused, comments, made, makings, things } = language.absences;
  const opener = findPhrase(refusals, tokens, at);
  if (opener === null || isOfSelf(tokens, at, language)) return null;
  const verbAt = at + opener.length;
  const first = tokens[verbAt]?.lower ?? "";
  // "said" stands among the adverbs ("is said to be").
  const isAdverb = language.grammar.adverbs.has(first) && !refused.has(first);
  const actAt = isAdverb ? verbAt + 1 : verbAt;
  if (!refused.has(tokens[actAt]?.lower ?? "")) return null;
  if (comments.has(tokens[actAt]?.lower ?? ""))
    return { from: at, to: actAt + 1, about: { from: actAt, to: actAt + 1 }, rule: "no-comment" };
  if (opener[0] !== "without" && opensQuestion(tokens, actAt + 1, language)) {
    const to = endOfClause(tokens, actAt + 2, language);
    return { from: at, to, about: { from: actAt + 1, to }, rule: "refused" };
  }
  const isHowMany = tokens[actAt + 1]?.lower === "how" && tokens[actAt + 2]?.lower === "many";
  // "made no demands", but "made a name for himself"
  const wanted = made.has(tokens[actAt]?.lower ?? "") ? makings : things;
  const thingAt = isHowMany
    ? actAt + 2
    : findWord(tokens, actAt + 1, Math.min(actAt + 6, tokens.length), wanted);
  if (thingAt === null || isCompound(tokens, thingAt, language)) return null;
  if (isOwnName(tokens, actAt, thingAt, language)) return null;
  const to = endOfPhrase(tokens, thingAt + 1, language);
  return { from: at, to, about: { from: actAt + 1, to }, rule: "refused" };
}

/** "declined to give his name": a source who will not be named keeps no news back. */
function isOwnName(
  tokens: readonly Token[],
  actAt: number,
  thingAt: number,
  { absences }: Language,
): boolean {
  if (!absences.names.has(tokens[thingAt]?.lower ?? "")) return false;
  const act = tokens[actAt]?.lower ?? "";
  return absences.handing.has(act) && absences.owners.has(tokens[actAt + 1]?.lower ?? "");
}

function draftAbsence(sentence: Sentence, absence: Absence): PlainDraft {
  const span = spanOf(sentence.tokens, absence.from, absence.to);
  const about = sentence.tokens.slice(absence.about.from, absence.about.to).map(({ text }) => text);
  return {
    kind: "absence",
    span,
    anchor: span,
    sentence: sentence.index,
    foundBy: `absence/${absence.rule}`,
    mood: null,
    absence: { about: about.join(" ") },
  };
}

function spanOf(tokens: readonly Token[], from: number, to: number): { start: number; end: number } {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) throw new RangeError("an absence lies outside its sentence");
  return { start: first.start, end: last.end };
}
