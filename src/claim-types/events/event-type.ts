import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { ClaimType, PlainDraft } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import { MARKS } from "../../model/word-marks.ts";
import { tellContest } from "./contest.ts";
import { draftReadings, type Memory } from "./draft.ts";
import { isFigurative } from "./figurative.ts";
import type { Reading } from "./happening.ts";
import { type Line, makeLine } from "./line.ts";
import { matchSenses } from "./match-sense.ts";
import { isOfDisaster, tellDisaster } from "./mishap.ts";
import { readNoun } from "./read-noun.ts";
import { readVerb } from "./read-verb.ts";

/** Happenings: who stormed, seized, arrested, fired on, asked for, resigned …; typed as in PLOVER. */
export const eventType: ClaimType = {
  kind: "event",
  find(article, language) {
    return { drafts: findEvents(article, language), rejections: [] };
  },
};

function findEvents(article: Annotated, language: Language): PlainDraft[] {
  const drafts: PlainDraft[] = [];
  const isContest = tellContest(article, language);
  const isDisaster = tellDisaster(article, language);
  let memory: Memory = { sentence: -9, actor: null, shooter: null };
  for (const sentence of article.sentences) {
    if ((sentence.marks & MARKS.event) === 0) continue;
    if (sentence.zone === "boilerplate" || sentence.zone === "byline" || sentence.zone === "date") continue;
    const line = makeLine(sentence, language);
    const drafted = draftReadings(
      line,
      readHappenings(line, isContest).filter((reading) => !isOfDisaster(line, reading, isDisaster)),
      article.reading.article.text,
      memory,
      () => lineBefore(article, sentence, language),
    );
    for (const draft of drafted.drafts) drafts.push(draft);
    memory = drafted.memory;
  }
  return drafts;
}

function lineBefore({ sentences }: Annotated, { index, zone }: Sentence, language: Language): Line | null {
  const before = sentences[index - 1];
  return before === undefined || before.zone !== zone ? null : makeLine(before, language);
}

/** Every happening of one sentence, in order; the longest sense that can be read wins, and its words are not read again. */
function readHappenings(line: Line, isContest: () => boolean): Reading[] {
  const readings: Reading[] = [];
  let free = 0;
  let busy = { from: 0, to: 0 };
  for (let at = 0; at < line.tokens.length; at++) {
    if (at < free || (at >= busy.from && at < busy.to)) continue;
    let untold: Reading | null = null;
    for (const match of matchSenses(line, at)) {
      const reading = match.sense.form === "noun" ? readNoun(line, match) : readVerb(line, match);
      if (reading === null || isFigurative(line, reading, isContest)) continue;
      if (reading.needsCause) {
        untold = reading;
        continue;
      }
      untold = null;
      readings.push(reading);
      // "gave orders to shoot": the words of a phrase are not read again.
      const isPhrase = match.sense.takes === "words" || match.sense.takes === "weapon";
      free = isPhrase ? Math.max(match.to, reading.to) : match.to;
      if (match.sense.tail !== undefined)
        busy = { from: reading.to - match.sense.tail.length, to: reading.to };
      break;
    }
    if (untold !== null) readings.push(untold);
  }
  return readings;
}
