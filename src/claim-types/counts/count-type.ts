import type { Annotated, NumberMention, Sentence } from "../../model/annotation.ts";
import type { ClaimType, CountDraft, Rejection } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import type { Span } from "../../model/span.ts";
import { settleAdditions } from "./additions.ts";
import { addAttackers } from "./attackers.ts";
import { markCorrections } from "./corrections.ts";
import { joinThoseBefore } from "./dead-in-order.ts";
import { findToldDeaths } from "./died-later.ts";
import { draftCount } from "./draft-count.ts";
import { joinEarlierWholes } from "./earlier-whole.ts";
import { groupTree } from "./group-tree.ts";
import { joinImpliedToWhole } from "./implied-parts.ts";
import type { Link } from "./link.ts";
import { findLonePerson } from "./lone-persons.ts";
import { preparePhrases, type Quantity } from "./phrases.ts";
import { populationOf } from "./population.ts";
import { readSentence } from "./read-sentence.ts";
import { prepareRows } from "./rows/read-rows.ts";
import { markStruck } from "./struck.ts";
import { nameTakenUp } from "./taken-up.ts";
import { addToldDead } from "./told-dead.ts";

/** Counts: how many people or things were killed, injured, detained, sent, seized … */
export const countType: ClaimType = {
  kind: "count",
  find(article, language) {
    const drafts: CountDraft[] = [];
    const rejections: Rejection[] = [];
    const victims: OpenQuantity[] = [];
    const rows = prepareRows(article, language);
    for (const sentence of article.sentences) {
      if (sentence.zone === "boilerplate") {
        rejections.push(
          ...sentence.numbers.map(({ numeral }) => ({
            ...numeral,
            reason: whyBoilerplate(article, numeral),
          })),
        );
        continue;
      }
      const readRow = rows.get(sentence.index);
      if (readRow === undefined) readSentence(sentence, language, drafts, rejections, victims);
      else readRow(drafts, rejections);
    }
    settleVictims(victims, drafts, rejections, language);
    const lone = findLonePerson(article, drafts, language);
    if (lone !== null) drafts.push(lone);
    const wholes = joinThoseBefore(
      joinImpliedToWhole(article, joinEarlierWholes(article, drafts, language), language),
    );
    const settled = settleAdditions(article, nameTakenUp(article, wholes, language), language);
    const corrected = markCorrections(article, settled, rejections, language);
    const deaths = findToldDeaths(article, corrected.drafts, language, groupTree);
    const struck = markStruck(article, corrected.drafts, deaths, language, groupTree);
    const dead = addToldDead(struck, deaths);
    return { ...corrected, drafts: addAttackers(article, dead, groupTree, language) };
  },
};

/** A quantity whose sentence does not say what became of it. */
export interface OpenQuantity {
  readonly quantity: Quantity;
  readonly sentence: Sentence;
}

/** "12 victims" are the dead where the same article says that 12 were killed; elsewhere the word says too little. */
function settleVictims(
  open: readonly OpenQuantity[],
  drafts: CountDraft[],
  rejections: Rejection[],
  language: Language,
): void {
  const isInjury = drafts.some(({ count }) => count.metric === "injured" || count.metric === "hospitalised");
  const dead = new Set(drafts.filter(({ count }) => count.metric === "killed").map(({ count }) => count.low));
  const wholes = new Map<NumberMention, number>();
  // The 12 before the ten of "ten of the 12 victims".
  for (const { quantity, sentence } of [...open].sort(
    (a, b) => Number(b.quantity.isWhole) - Number(a.quantity.isWhole),
  )) {
    if (!isInjury && dead.has((quantity.whole ?? quantity.number).low)) {
      const phrases = preparePhrases(sentence.tokens, sentence.numbers, language, groupTree);
      const link: Link = { metric: "killed", rule: "victims-of-a-deadly-event", words: null, mood: null };
      const population = populationOf(quantity, link, [], sentence, phrases);
      const draft = draftCount(sentence, quantity, link, null, population, phrases);
      const partOf = quantity.whole === null ? null : (wholes.get(quantity.whole) ?? null);
      wholes.set(quantity.number, drafts.length);
      drafts.push({ ...draft, count: { ...draft.count, partOf } });
    } else
      rejections.push({ ...quantity.number.numeral, reason: "counts “victims”, which may be dead or hurt" });
  }
}

function whyBoilerplate(article: Annotated, span: Span): string {
  const zone = article.reading.zones.find(
    (candidate) => candidate.start <= span.start && span.end <= candidate.end,
  );
  return `in a part of the page that is not the article: ${zone?.reason ?? "boilerplate"}`;
}
