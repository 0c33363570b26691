import type { Sentence } from "../../model/annotation.ts";
import type { Population } from "../../model/claim.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import { cover, type Span } from "../../model/span.ts";
import { narrowByWords } from "./degree.ts";
import type { Link } from "./link.ts";
import type { Phrases, Quantity } from "./phrases.ts";
import type { Counted } from "./population.ts";

export function draftCount(
  sentence: Sentence,
  quantity: Quantity,
  link: Link,
  whole: Counted | null,
  population: Population,
  phrases: Phrases,
): CountDraft {
  const { number } = quantity;
  const numberText = textBetween(sentence, number.numeral);
  const isPair = phrases.language.numbers.pairs.has(numberText.toLowerCase());
  return {
    kind: "count",
    span: spanOf(quantity, link, phrases),
    anchor: number.numeral,
    sentence: sentence.index,
    foundBy: `count/${link.rule}`,
    mood: link.mood,
    ...(number.implicit && (number.low ?? 0) > 1 ? { implied: isPair ? "pair" : "row" } : {}),
    count: {
      metric: link.metric,
      population: narrowByWords(population, link, phrases),
      low: number.low,
      high: number.high,
      modifier: number.modifier,
      numberText,
      partOf: whole?.draft ?? null,
      ...(number.additional ? { additional: true } : {}),
    },
  };
}

/** One who is dead, told without a number by the words of tokens `from` to `to`: "including the gunman", "he was pronounced dead". */
export function draftDead(
  { tokens, index }: Sentence,
  { from, to }: { readonly from: number; readonly to: number },
  said: Pick<CountDraft, "foundBy" | "mood"> & Pick<CountDraft["count"], "population" | "partOf">,
): CountDraft {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined) throw new RangeError("words lie outside their sentence");
  const { foundBy, mood, population, partOf } = said;
  return {
    kind: "count",
    span: { start: first.start, end: last.end },
    anchor: { start: first.start, end: first.end },
    sentence: index,
    foundBy,
    mood,
    count: {
      metric: "killed",
      population,
      low: 1,
      high: 1,
      modifier: "exact",
      numberText: first.text,
      partOf,
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
