import type { Annotated, NumberMention, Sentence } from "../../model/annotation.ts";
import type { Metric, Population } from "../../model/claim.ts";
import type { ClaimType, CountDraft, Rejection } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import { cover, type Span } from "../../model/span.ts";
import { groupTree } from "./group-tree.ts";
import { findImplicitOnes } from "./implicit-ones.ts";
import { type Link, linkQuantity } from "./link.ts";
import { findPart, joinsRow } from "./parts.ts";
import { type Phrases, type Quantity, readQuantity } from "./quantity.ts";
import { readTriggers } from "./triggers.ts";

/** Counts: how many people or things were killed, injured, detained, sent, seized … */
export const countType: ClaimType = {
  kind: "count",
  find(article, language) {
    const drafts: CountDraft[] = [];
    const rejections: Rejection[] = [];
    const victims: OpenQuantity[] = [];
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
      readSentence(sentence, language, drafts, rejections, victims);
    }
    settleVictims(victims, drafts, rejections, language);
    return { drafts, rejections };
  },
};

/** A quantity that has found its metric. */
export interface Counted {
  readonly quantity: Quantity;
  readonly link: Link;
  readonly population: Population;
  readonly draft: number;
}

/** A quantity whose sentence does not say what became of it. */
interface OpenQuantity {
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
  for (const { quantity, sentence } of open) {
    if (!isInjury && dead.has((quantity.whole ?? quantity.number).low)) {
      const phrases = { tokens: sentence.tokens, numbers: sentence.numbers, language, tree: groupTree };
      const link: Link = { metric: "killed", rule: "victims-of-a-deadly-event", words: null, mood: null };
      drafts.push(draftCount(sentence, quantity, link, null, [], phrases));
    } else
      rejections.push({ ...quantity.number.numeral, reason: "counts “victims”, which may be dead or hurt" });
  }
}

function readSentence(
  sentence: Sentence,
  language: Language,
  drafts: CountDraft[],
  rejections: Rejection[],
  victims: OpenQuantity[],
): void {
  const numbers = [
    ...sentence.numbers,
    ...findImplicitOnes(sentence.tokens, sentence.numbers, language),
  ].sort((a, b) => a.from - b.from);
  const phrases: Phrases = { tokens: sentence.tokens, numbers, language, tree: groupTree };
  const counted: Counted[] = [];
  const waiting: Quantity[] = [];
  for (const number of numbers) {
    const reason = whyNoQuantity(number, sentence, language);
    if (reason !== null) {
      if (!number.implicit) rejections.push({ ...number.numeral, reason });
      continue;
    }
    const quantity = readQuantity(number, phrases);
    const own = linkQuantity(quantity, phrases);
    const part = findPart(quantity, own, counted, phrases);
    const link = part?.link ?? own;
    if (link === null || (number.implicit && !allowsImplicit(link, quantity))) {
      waiting.push(quantity);
      continue;
    }
    // "two men and three women were killed": those before in the row wait for the verb behind the last.
    const row = part === null && own !== null ? takeRow(waiting, quantity, own, phrases) : [];
    for (const earlier of row) add(earlier, { ...own, rule: "shared-metric", words: null } as Link, null);
    add(quantity, link, part?.whole ?? null);
  }
  joinWholes();
  const everyone = findEveryone(phrases);
  for (const quantity of waiting) {
    if (
      everyone !== null &&
      quantity.sort === "people" &&
      quantity.to <= everyone &&
      !quantity.number.implicit
    ) {
      add(quantity, { metric: "killed", rule: "everyone-killed", words: null, mood: null }, null);
      continue;
    }
    if (quantity.group === "victims" && quantity.noun.endsWith("victims") && quantity.number.low !== 1)
      victims.push({ quantity, sentence });
    else if (!quantity.number.implicit)
      rejections.push({ ...quantity.number.numeral, reason: whyNoClaim(quantity) });
  }

  /** In "21 of the 276 girls" the 21 are a part of the 276, once both are counted. */
  function joinWholes(): void {
    for (const { quantity, draft } of counted) {
      const whole = counted.find((other) => other.quantity.number === quantity.whole);
      const part = drafts[draft];
      if (whole === undefined || part === undefined) continue;
      drafts[draft] = { ...part, count: { ...part.count, partOf: whole.draft } };
    }
  }

  function add(quantity: Quantity, link: Link, whole: Counted | null): void {
    const draft = draftCount(sentence, quantity, link, whole, counted, phrases);
    drafts.push(draft);
    counted.push({ quantity, link, population: draft.count.population, draft: drafts.length - 1 });
  }
}

/** Where "killing all on board" or "no survivors" stands, as a token; null where it does not. */
function findEveryone({ tokens, language }: Phrases): number | null {
  for (let at = 0; at < tokens.length; at++) {
    if (
      language.metrics.everyone.some((words) =>
        words.every((word, index) => tokens[at + index]?.lower === word),
      )
    )
      return at;
  }
  return null;
}

/** Takes out of `waiting` the quantities that stand in one row right before `last`, whose verb follows. */
function takeRow(waiting: Quantity[], last: Quantity, link: Link, phrases: Phrases): Quantity[] {
  if (link.words === null || link.words.from < last.to) return [];
  const row: Quantity[] = [];
  let next = last;
  for (
    let earlier = waiting.at(-1);
    earlier !== undefined && joinsRow(earlier, next, phrases);
    earlier = waiting.at(-1)
  ) {
    waiting.pop();
    row.unshift(earlier);
    next = earlier;
  }
  return row;
}

function draftCount(
  sentence: Sentence,
  quantity: Quantity,
  link: Link,
  whole: Counted | null,
  counted: readonly Counted[],
  phrases: Phrases,
): CountDraft {
  const { number } = quantity;
  return {
    kind: "count",
    span: spanOf(quantity, link, phrases),
    anchor: number.numeral,
    sentence: sentence.index,
    foundBy: `count/${link.rule}`,
    mood: link.mood,
    count: {
      metric: link.metric,
      population: populationOf(quantity, link, counted, phrases),
      low: number.low,
      high: number.high,
      modifier: number.modifier,
      numberText: textBetween(sentence, number.numeral),
      partOf: whole?.draft ?? null,
    },
  };
}

/** The quantity, what was counted and the metric word; metric words shared with an earlier quantity stay out. */
function spanOf(quantity: Quantity, link: Link, { tokens }: Phrases): Span {
  const first = tokens[quantity.from];
  const last = tokens[quantity.to - 1];
  if (first === undefined || last === undefined) throw new RangeError("a quantity lies outside its sentence");
  const phrase = { start: Math.min(first.start, quantity.number.start), end: last.end };
  const from = link.words === null ? undefined : tokens[link.words.from];
  const to = link.words === null ? undefined : tokens[link.words.to - 1];
  return from === undefined || to === undefined ? phrase : cover(phrase, { start: from.start, end: to.end });
}

function populationOf(
  quantity: Quantity,
  link: Link,
  counted: readonly Counted[],
  phrases: Phrases,
): Population {
  const { tokens } = phrases;
  const named = populationOfNumber(link, phrases) ?? populationBehind(quantity, link, phrases);
  if (named !== null) return named;
  if (quantity.group !== null && quantity.sort !== "unknown")
    return { text: quantity.noun, group: quantity.group };
  // "eight police were killed and 300 injured": without a noun of its own the number counts what the one before counted,
  // unless it says "others", or stands with its own metric noun ("12 deaths").
  const before = counted.at(-1)?.population;
  const isHeadless = quantity.sort === "none" && link.rule !== "toll" && !isCountedNoun(link, phrases);
  const isShared =
    link.rule === "including" || (isHeadless && !quantity.number.additional && !quantity.partitive);
  if (isShared && quantity.sort === "none" && before !== undefined) {
    return before;
  }
  const words =
    link.rule === "metric-noun" && link.words !== null
      ? tokens
          .slice(quantity.number.to, link.words.to)
          .map(({ text }) => text)
          .join(" ")
      : "";
  return { text: words, group: "people" };
}

/** "12 deaths", "200 arrests" count with their metric noun; the "injured" of "317 injured" only says what became of them. */
function isCountedNoun(link: Link, { tokens, language }: Phrases): boolean {
  if (link.rule !== "metric-noun" || link.words === null) return false;
  return !readTriggers(tokens, link.words.from, language.metrics).some(
    ({ trigger }) => trigger.as === "verb" || trigger.as === "state",
  );
}

/** "the number of police killed has reached 18": the people stand before the metric word. */
function populationOfNumber(link: Link, { tokens, language }: Phrases): Population | null {
  if (link.rule !== "number-of" || link.words === null) return null;
  for (let at = link.words.from - 1; at >= Math.max(0, link.words.from - 3); at--) {
    const noun = language.groups.nouns.get(tokens[at]?.lower ?? "");
    if (noun === undefined) continue;
    const before = language.groups.nouns.get(tokens[at - 1]?.lower ?? "");
    return {
      text: tokens[at]?.text ?? "",
      group: noun.weak && before !== undefined && before.group !== "people" ? before.group : noun.group,
    };
  }
  return null;
}

/** "19 of the dead were police officers", "eight killed among the troops": the people stand behind the metric word. */
function populationBehind(quantity: Quantity, link: Link, phrases: Phrases): Population | null {
  const { tokens, language } = phrases;
  if (link.words === null || !(quantity.sort === "none" || link.rule === "part-of-those")) return null;
  const end = Math.max(link.words.to, quantity.to);
  const opener = tokens[end]?.lower ?? "";
  const opens =
    link.rule === "part-of-those" ? language.grammar.passiveAuxiliaries.has(opener) : opener === "among";
  if (!opens) return null;
  const noun = readQuantity({ ...quantity.number, to: end + 1 }, phrases);
  return noun.sort === "people" && noun.group !== null ? { text: noun.noun, group: noun.group } : null;
}

/** "a man was killed" counts one only where the verb is firmly tied to it. */
function allowsImplicit(link: Link, quantity: Quantity): boolean {
  const isFirm = link.rule === "predicate" || link.rule === "verb-before" || link.rule === "shared-metric";
  const isHarm = IMPLICIT_METRICS.has(link.metric);
  return (
    isFirm &&
    isHarm &&
    quantity.sort === "people" &&
    !groupTree.isKindOf(quantity.group ?? "people", "attackers")
  );
}

const IMPLICIT_METRICS: ReadonlySet<Metric> = new Set([
  "killed",
  "injured",
  "detained",
  "abducted",
  "released",
  "hospitalised",
]);

function whyNoQuantity(number: NumberMention, sentence: Sentence, language: Language): string | null {
  if (number.use !== "quantity") return number.reason;
  // "a man of 22"
  const owner =
    sentence.tokens[number.from - 1]?.lower === "of"
      ? language.groups.nouns.get(sentence.tokens[number.from - 2]?.lower ?? "")
      : undefined;
  if (
    owner !== undefined &&
    !owner.plural &&
    !language.groups.collectives.has(sentence.tokens[number.from - 2]?.lower ?? "")
  )
    return "an age";
  const time = sentence.times.find(
    (mention) => mention.start <= number.numeral.start && number.numeral.end <= mention.end,
  );
  if (time !== undefined && number.modifier === "exact") return "part of a date or time";
  return null;
}

function whyNoClaim(quantity: Quantity): string {
  if (quantity.sort === "unknown")
    return `counts “${quantity.noun}”, which are neither people nor things of the crisis`;
  if (quantity.sort === "none") return "no noun beside it and no word that says what became of them";
  return `counts “${quantity.noun}”, but no word says that they were killed, hurt, held, sent or the like`;
}

function whyBoilerplate(article: Annotated, span: Span): string {
  const zone = article.reading.zones.find(
    (candidate) => candidate.start <= span.start && span.end <= candidate.end,
  );
  return `in a part of the page that is not the article: ${zone?.reason ?? "boilerplate"}`;
}

function textBetween(sentence: Sentence, span: Span): string {
  const inside = sentence.tokens.filter((token) => span.start <= token.start && token.end <= span.end);
  let text = "";
  let end = -1;
  for (const token of inside) {
    text += end >= 0 && token.start > end ? ` ${token.text}` : token.text;
    end = token.end;
  }
  return text;
}
