import { afterDateline } from "../../model/after-dateline.ts";
import { firstActor, joinRow } from "./actors.ts";
import { type Line, lowerAt, spanOf } from "./line.ts";
import { isPronoun, type NounPhrase, readAfter } from "./noun-phrase.ts";

/** Who acted last, for "they" in the sentence that follows, and whom the sentence before is about. */
export interface Former {
  readonly sentence: number;
  readonly actor: string | null;
  readonly subject: () => string;
}

const MANY = "they";
const THEY = new Set(["they", "it", "he", "she"]);

/** The actor in the words of the article; "they" stands for who acted in the sentence before. */
export function nameActor(line: Line, actor: NounPhrase, text: string, former: Former): string {
  const pronoun = lowerAt(line, actor.head);
  const isThey = actor.to - actor.from === 1 && isPronoun(line, actor.head) && THEY.has(pronoun);
  if (!isThey) return isBarePronoun(line, actor) ? "" : wordsOf(line, actor, text);
  // "Russia and its allies said they would": a name alone is no "they", a crowd no "he".
  const near = firstActor(line, startOfPart(line, actor.from), actor.from);
  const isOne = pronoun === "he" || pronoun === "she";
  const agrees =
    near !== null &&
    !isPronoun(line, near.head) &&
    (isOne
      ? near.kind !== "people" && !namesAnother(line, near.to, actor.from)
      : near.kind !== "name" || near.to - near.from > 3);
  if (near !== null && agrees) return wordsOf(line, joinRow(line, near), text);
  // Who "he" is, the sentence before does not say for sure: nobody is named rather than the wrong one.
  if (isOne) return "";
  if (former.actor !== null && line.sentence.index - former.sentence <= 1) return former.actor;
  return pronoun === MANY ? former.subject() : "";
}

/** "Police had trouble reaching the place. They …": the many whom the sentence is about; "" where it tells of none or of what they said. */
export function nameSubject(line: Line, text: string): string {
  const opening = afterDateline(line.tokens);
  const subject = readAfter(line, opening);
  if (subject === null || subject.from > opening + 1) return "";
  const { groups, grammar, speech } = line.language;
  const next = lowerAt(line, subject.to);
  const isMany = groups.nouns.get(lowerAt(line, subject.head))?.plural === true && subject.kind === "people";
  const goesOn =
    line.tokens[subject.to]?.kind === "word" &&
    !grammar.prepositions.has(next) &&
    !grammar.conjunctions.has(next);
  return isMany && goesOn && !speech.cues.has(next) ? wordsOf(line, subject, text) : "";
}

/** "The prosecutor said Moss was held because he …": he is either. */
function namesAnother(line: Line, from: number, to: number): boolean {
  const { cues } = line.language.speech;
  const isTold = line.tokens.some(({ lower }, at) => at >= from && at < to && cues.has(lower));
  const other = isTold ? firstActor(line, from, to) : null;
  return other !== null && (other.kind === "name" || other.kind === "people");
}

/** "Seven died, the army said; the rebels said they had …": behind the last semicolon. */
function startOfPart(line: Line, at: number): number {
  for (let start = at - 1; start > 0; start--) if (lowerAt(line, start) === ";") return start + 1;
  return 0;
}

/** One word that only points to somebody: "they", "others". */
function isBarePronoun(line: Line, { from, to, head }: NounPhrase): boolean {
  return to - from === 1 && line.language.grammar.pronouns.has(lowerAt(line, head));
}

/** Without the article in front and the mark of possession behind. */
export function wordsOf(line: Line, { from, to }: NounPhrase, text: string): string {
  const isArticle = ["the", "a", "an"].includes(lowerAt(line, from)) && to - from > 1;
  const span = spanOf(line, isArticle ? from + 1 : from, to);
  return text
    .slice(span.start, span.end)
    .replace(/['’](?:s|ve|re|m|d|ll)$/u, "")
    .replace(/["“”]/gu, "")
    .replace(/\s+/gu, " ");
}
