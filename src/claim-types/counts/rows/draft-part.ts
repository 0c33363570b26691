import type { NumberMention } from "../../../model/annotation.ts";
import type { CountDraft } from "../../../model/claim-type.ts";
import type { Row, Table } from "./find-tables.ts";
import type { Label } from "./read-label.ts";

/** Drafts an entry of a list of parts, "Blantyre: 158" under "190 people have been killed, including:"; null where the words over it count not one but several, or fewer. */
export function draftPart(
  number: NumberMention,
  label: Label,
  { sentence }: Row,
  { heading, headings }: Table,
  drafts: readonly CountDraft[],
): CountDraft | null {
  const partOf = drafts.findIndex((draft) => draft.sentence === headings[0]?.index);
  const whole = drafts[partOf];
  if (whole === undefined || drafts.some((other, at) => other.sentence === whole.sentence && at !== partOf))
    return null;
  if ((number.low ?? 0) > (whole.count.high ?? Number.POSITIVE_INFINITY)) return null;
  const { low, high, modifier, numeral, from, to } = number;
  const { metric, population } = whole.count;
  const numberText = sentence.tokens.slice(from, to).map(({ text }) => text);
  return {
    kind: "count",
    span: { start: number.start, end: number.end },
    anchor: numeral,
    sentence: sentence.index,
    foundBy: "count/row",
    mood: whole.mood,
    count: {
      metric,
      population: label.kind === "group" ? label.population : population,
      low,
      high,
      modifier,
      numberText: numberText.join(" "),
      partOf,
    },
    row: { heading, place: label.kind === "place" ? label.place : null },
  };
}
