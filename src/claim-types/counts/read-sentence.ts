import type { NumberMention, Sentence, Token } from "../../model/annotation.ts";
import type { Population } from "../../model/claim.ts";
import type { CountDraft, Rejection } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import { indexOfPhrase, isWordAt } from "../../model/phrases.ts";
import { contains, type Span } from "../../model/span.ts";
import { MARKS } from "../../model/word-marks.ts";
import { findBoth } from "./both.ts";
import type { OpenQuantity } from "./count-type.ts";
import { countDeadInOrder } from "./dead-in-order.ts";
import { draftCount } from "./draft-count.ts";
import { groupTree } from "./group-tree.ts";
import { allowsImplicit, findImplicitOnes } from "./implicit-ones.ts";
import { findJointFates } from "./joint-fates.ts";
import { type Link, linkQuantity } from "./link.ts";
import { linkHurtInHospital } from "./link-hospital.ts";
import { findNobody } from "./nobody.ts";
import { isOneOfRow, isOneOfSeveral } from "./one-of-several.ts";
import { findPart, joinsRow } from "./parts.ts";
import { findPersonRows, isPersonRow } from "./person-rows.ts";
import { type Phrases, preparePhrases, type Quantity } from "./phrases.ts";
import { type Counted, populationOf } from "./population.ts";
import { readQuantity } from "./quantity.ts";
import { whyNoClaim, whyNoQuantity } from "./reasons.ts";
import { findTotal } from "./running-total.ts";

export function readSentence(
  sentence: Sentence,
  language: Language,
  drafts: CountDraft[],
  rejections: Rejection[],
  victims: OpenQuantity[],
): void {
  // Without a metric word a number can only be rejected, and an article counts nobody.
  const mayCount = (sentence.marks & MARKS.counting) !== 0;
  const numbers = mayCount ? addImplicitOnes(sentence, language) : sentence.numbers;
  if (numbers.length === 0) return;
  const amounts: NumberMention[] = [];
  for (const number of numbers) {
    const reason = whyNoQuantity(number, sentence, language);
    if (reason === null) amounts.push(number);
    else if (!number.implicit) rejections.push({ ...number.numeral, reason });
  }
  if (amounts.length === 0) return;
  const phrases = preparePhrases(sentence.tokens, numbers, language, groupTree);
  readAmounts(amounts, sentence, phrases, drafts, rejections, victims);
}

/** Drafts what the numbers of a sentence count, where its words say what became of them. */
function readAmounts(
  amounts: readonly NumberMention[],
  sentence: Sentence,
  phrases: Phrases,
  drafts: CountDraft[],
  rejections: Rejection[],
  victims: OpenQuantity[],
): void {
  const mayCount = (sentence.marks & MARKS.counting) !== 0;
  const counted: Counted[] = [];
  const waiting: Quantity[] = [];
  let excepted = 0;
  let denied = 0;
  let before: Quantity | null = null;
  for (const number of amounts) {
    if (before !== null && isInside(number, before)) continue;
    const quantity = readQuantity(number, phrases);
    before = quantity;
    if (isOfNone(number, denied, phrases)) {
      denied = quantity.to;
      rejections.push({ ...number.numeral, reason: DENIED });
      continue;
    }
    if (isException(phrases, number.from)) excepted = quantity.to;
    if (number.from < excepted) {
      rejections.push({ ...number.numeral, reason: EXCEPTED });
      continue;
    }
    const linked = mayCount ? linkQuantity(quantity, phrases) : null;
    const fates = linked === null ? null : findJointFates(quantity, linked, phrases);
    if (fates !== null) {
      rejections.push({ ...number.numeral, reason: `one number for several fates: “${fates}”` });
      continue;
    }
    const total = linked === null ? findTotal(quantity, sentence, drafts, phrases) : null;
    const own = linked ?? total?.link ?? null;
    const part = findPart(quantity, own, counted, phrases);
    if (isToldAlready(number, part)) continue;
    const link = part?.link ?? own;
    if (link === null || (number.implicit && !allowsImplicit(link, quantity))) {
      waiting.push(quantity);
      continue;
    }
    if (areSpeakers(quantity, link, sentence)) {
      rejections.push({ ...number.numeral, reason: SPEAKERS });
      continue;
    }
    // "two men and three women were killed": those before in the row wait for the verb behind the last.
    const row = part === null && own !== null ? takeRow(waiting, quantity, own, phrases) : [];
    if (isOneOfSeveral(quantity, link, row, phrases) || isOneOfRow(quantity, counted, phrases)) continue;
    for (const earlier of row) add(earlier, { ...own, rule: "shared-metric", words: null } as Link, null);
    const dead = countDeadInOrder(quantity, link, phrases);
    if (dead === null) add(quantity, link, part?.whole ?? null, total?.population);
    else addInOrder(quantity, link, dead);
    const harmed = linkHurtInHospital(quantity, link, phrases);
    if (harmed !== null) add(quantity, harmed, part?.whole ?? null);
  }
  joinWholes(counted, drafts);
  const everyone = waiting.length === 0 ? null : findEveryone(phrases);
  for (const quantity of waiting) {
    if (
      everyone !== null &&
      quantity.sort === "people" &&
      quantity.to <= everyone &&
      !quantity.number.implicit
    ) {
      const link: Link = { metric: "killed", rule: "everyone-killed", words: null, mood: null };
      // "carrying ten tourists, including a family of five"
      add(quantity, link, findPart(quantity, link, counted, phrases)?.whole ?? null);
      continue;
    }
    if (quantity.group === "victims" && quantity.noun.endsWith("victims") && quantity.number.low !== 1)
      victims.push({ quantity, sentence });
    else if (!quantity.number.implicit)
      rejections.push({ ...quantity.number.numeral, reason: whyNoClaim(quantity) });
  }

  function addInOrder(quantity: Quantity, link: Link, dead: number): void {
    const number = { ...quantity.number, low: dead, high: dead, additional: false };
    add({ ...quantity, number }, { ...link, rule: "dead-in-order" }, null);
  }

  function add(quantity: Quantity, link: Link, whole: Counted | null, known?: Population): void {
    const population = known ?? populationOf(quantity, link, counted, sentence, phrases);
    drafts.push(draftCount(sentence, quantity, link, whole, population, phrases));
    counted.push({ quantity, link, population, whole, draft: drafts.length - 1 });
  }
}

/** "Ten people were killed: five men, four women and a child", "Ana Lee, 36, and Eva Lee, 47, both of whom died". */
function isToldAlready(number: NumberMention, part: ReturnType<typeof findPart>): boolean {
  const whole = part?.whole ?? null;
  if (whole === null || whole.quantity.number.low !== number.low) return false;
  return (
    isPersonRow(number) || (number.implicit && number.low !== 1 && whole.link.metric === part?.link.metric)
  );
}

const EXCEPTED = "those left out of all: “all but”";

const SPEAKERS = "those who speak, not how many there are";

const DENIED = "nobody: “none of”";

/** "none of the four priests and about 100 refugees": the four, and the next of a row that ended at token `denied`. */
function isOfNone({ from }: NumberMention, denied: number, { tokens, language }: Phrases): boolean {
  if (denied > 0 && from === denied + 1 && tokens[denied]?.lower === language.numbers.joiner) return true;
  let of = from - 1;
  while (language.grammar.determiners.has(tokens[of]?.lower ?? "")) of--;
  return tokens[of]?.lower === "of" && language.grammar.negations.has(tokens[of - 1]?.lower ?? "");
}

/** "six members of one family": a number that only says whose they are. */
function isInside({ from }: NumberMention, { number, to, whole }: Quantity): boolean {
  return whole === null && from > number.to && from < to;
}

/** "all but two of the 30 passengers", "all except three" */
function isException({ tokens, language }: Phrases, at: number): boolean {
  return language.numbers.exceptions.some((words) => isWordAt(tokens, at - words.length, words));
}

/** In "21 of the 276 girls" the 21 are a part of the 276, once both are counted; so are the five of "five officers were among the 12 killed". */
function joinWholes(counted: readonly Counted[], drafts: CountDraft[]): void {
  for (const [index, one] of counted.entries()) {
    const { quantity, link } = one;
    const next =
      link.rule === "among-the-dead"
        ? counted.find((other, at) => at > index && other.whole !== one)
        : undefined;
    const isAmong = next !== undefined && isNumberOf(next, link);
    if (quantity.whole === null && !isAmong) continue;
    const whole = isAmong ? next : counted.find((other) => other.quantity.number === quantity.whole);
    if (whole === undefined) continue;
    // "a couple and their three sons were among 12": the sons, too.
    for (const { draft } of counted.filter((other) => other === one || other.whole === one)) {
      const part = drafts[draft];
      if (part !== undefined) drafts[draft] = { ...part, count: { ...part.count, partOf: whole.draft } };
    }
  }
}

/** The 12 of "five officers were among the 12 killed": it stands before the same word. */
function isNumberOf({ quantity, link }: Counted, { metric, words }: Link): boolean {
  return link.metric === metric && words !== null && quantity.from < words.to;
}

/** The numbers of a sentence with those that only an article or a "nobody" tells, in order. */
function addImplicitOnes(sentence: Sentence, language: Language): readonly NumberMention[] {
  const { tokens, numbers } = sentence;
  const ones = findImplicitOnes(sentence, language).filter((one) => !isSpeaker(one, sentence));
  const nobody = findNobody(tokens, language);
  const rows = findPersonRows(sentence, language);
  // "Both Webb and his daughter": the row says it already.
  const both = findBoth(tokens, language).filter(({ to }) => !rows.some(({ from }) => from === to));
  // A row goes before its first member.
  const found = [...rows, ...ones, ...both, ...(nobody === null ? [] : [nobody])];
  return found.length === 0 ? numbers : [...found, ...numbers].sort((a, b) => a.from - b.from);
}

/** "…, a doctor at the hospital told reporters": one who speaks of those counted. */
function isSpeaker({ from }: NumberMention, { tokens, speech }: Sentence): boolean {
  return speech.some(({ source }) => source !== null && startsAtEither(source, tokens, from));
}

/** "a doctor": whether a phrase begins at a token, or right behind it, which may be an article. */
function startsAtEither({ start }: Span, tokens: readonly Token[], at: number): boolean {
  return start === tokens[at]?.start || start === tokens[at + 1]?.start;
}

/** "Two survivors told reporters", "the three detainees said": as many spoke, and nobody says that there were no others. */
function areSpeakers({ from, to }: Quantity, { words }: Link, { tokens, speech }: Sentence): boolean {
  const head = words !== null && words.to <= to ? tokens[words.from] : undefined;
  if (head === undefined) return false;
  return speech.some(
    ({ source }) => source !== null && startsAtEither(source, tokens, from - 1) && contains(source, head),
  );
}

/** Where "killing all on board" or "no survivors" stands, as a token; null where it does not. */
function findEveryone({ tokens, language }: Phrases): number | null {
  const at = indexOfPhrase(language.metrics.everyone, tokens);
  return at < 0 ? null : at;
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
