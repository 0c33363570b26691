import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { Measure, MeasureStep } from "../../model/claim.ts";
import type { ClaimType, PlainDraft } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import { isWordAt } from "../../model/phrases.ts";
import { MARKS } from "../../model/word-marks.ts";
import { findActs, type MeasureActMatch } from "./acts.ts";
import { GROWN } from "./acts-before.ts";
import { findTimesOf, type MeasureTimes } from "./measure-times.ts";
import { findMeasureNouns } from "./nouns.ts";
import { isPrivate } from "./private-orders.ts";
import { isFiction } from "./reality.ts";
import { findRequests } from "./requests.ts";
import { findScope } from "./scope.ts";
import { spanOf } from "./tokens.ts";

/** Measures: orders in force over an interval, as they are announced, in force, extended and lifted. */
export const measureType: ClaimType = {
  kind: "measure",
  find(article, language) {
    const drafts: PlainDraft[] = [];
    let before: MeasureDraft | null = null;
    for (const sentence of article.sentences) {
      if (sentence.zone === "boilerplate" || sentence.zone === "byline") continue;
      if ((sentence.marks & MARKS.measure) === 0) continue;
      let last: MeasureDraft | null = null;
      for (const own of readSentence(sentence, article, language)) {
        last = carryOver(own, before, sentence, language);
        drafts.push(last);
      }
      before = last ?? before;
    }
    return { drafts, rejections: [] };
  },
};

type MeasureDraft = Extract<PlainDraft, { kind: "measure" }>;

function readSentence(sentence: Sentence, article: Annotated, language: Language): MeasureDraft[] {
  const { tokens } = sentence;
  // A question asks what nobody has ordered.
  if (tokens.at(-1)?.text === "?") return [];
  const nouns = findMeasureNouns(tokens, language);
  const requests = findRequests(tokens, language);
  if ((nouns.length === 0 && requests.length === 0) || isFiction(tokens, language)) return [];
  const told = [...findActs(tokens, nouns, sentence.times, language), ...requests];
  const privates = told.filter((match) => isPrivate(match, tokens, language));
  const ofPrivates = new Set(privates.map(({ noun }) => noun.from));
  const acts = told
    .filter(({ noun }) => !ofPrivates.has(noun.from))
    .sort((a, b) => a.act.from - b.act.from || a.noun.from - b.noun.from);
  const seen = new Set<string>();
  return acts.flatMap((match) => {
    const key = `${match.noun.measure} ${match.step} ${match.rule === GROWN ? GROWN : ""}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [draftMeasure(match, acts, sentence, article, language)];
  });
}

function draftMeasure(
  match: MeasureActMatch,
  acts: readonly MeasureActMatch[],
  sentence: Sentence,
  article: Annotated,
  language: Language,
): MeasureDraft {
  const { tokens } = sentence;
  // A measure that shares the verb of another stands on its own name.
  const isJoined = match.rule === "joined";
  const from = isJoined ? match.noun.from : Math.min(match.act.from, match.noun.from);
  const to = isJoined ? match.noun.to : Math.max(match.act.to, match.noun.to);
  const anchor = isJoined ? match.noun : match.act;
  const times: MeasureTimes = findTimesOf(match, acts, sentence, language);
  const isPledge = match.mood === "planned" && match.step === "dispatched";
  const step = isPledge ? "announced" : match.step;
  return {
    kind: "measure",
    span: spanOf(tokens, from, to),
    anchor: spanOf(tokens, anchor.from, anchor.to),
    sentence: sentence.index,
    foundBy: `measure/${match.rule}`,
    mood: match.mood,
    measure: {
      measure: match.noun.measure,
      action: ACTION_OF[step],
      step,
      ...(match.authority === null || (match.step === "in_force" && !match.starts)
        ? {}
        : { authority: match.authority }),
      scope: findScope(match, acts, sentence, article, language),
      begins: times.begins,
      ends: times.ends,
      ...(times.lasts === null ? {} : { lasts: times.lasts }),
    },
  };
}

function opensWithAnaphor({ tokens }: Sentence, { measures }: Language): boolean {
  return measures.anaphors.some((words) => isWordAt(tokens, 0, words));
}

/** The four actions of the ledger, by the step an order is at. */
const ACTION_OF: Readonly<Record<MeasureStep, Measure["action"]>> = {
  requested: "announced",
  approved: "announced",
  announced: "announced",
  dispatched: "in_force",
  arrived: "in_force",
  in_force: "in_force",
  extended: "extended",
  withdrawn: "lifted",
  lifted: "lifted",
};

/** "It imposes an overnight curfew": where and how long is what the sentence before said of the whole order. */
function carryOver(
  draft: MeasureDraft,
  before: MeasureDraft | null,
  sentence: Sentence,
  language: Language,
): MeasureDraft {
  if (before === null || before.sentence !== sentence.index - 1) return draft;
  if (!opensWithAnaphor(sentence, language)) return draft;
  const { scope, begins, ends } = draft.measure;
  if (scope !== "" || begins !== null || ends !== null) return draft;
  const { measure } = before;
  return {
    ...draft,
    measure: { ...draft.measure, scope: measure.scope, begins: measure.begins, ends: measure.ends },
  };
}
