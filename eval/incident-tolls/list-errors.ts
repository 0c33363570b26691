import { interleave } from "../measures.ts";
import type { Incident } from "./gold.ts";
import { isRight, type TollOutcome } from "./read-toll.ts";

const OPENING = 300;
const SENTENCES_SHOWN = 6;
const SENTENCE_END = /(?<=[.!?][”"']?)\s+(?=[\p{Lu}\d“"])|\n+/u;
const NUMBER_WORDS = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
  "seventeen eighteen nineteen twenty"
).split(" ");

/** Wrong tolls, those of two or more first, silent, too low and too high in turn, with the sentences that say the number. */
export function listTollErrors(outcomes: readonly TollOutcome[]): string[] {
  const wrong = outcomes.filter((outcome) => !isRight(outcome));
  const kinds = (among: readonly TollOutcome[]) =>
    interleave(
      ["SILENT", "LOW", "HIGH"].flatMap((kind) =>
        ["killed", "injured"].map((toll) =>
          among.filter((one) => one.toll === toll && kindOf(one) === kind).map(showOutcome),
        ),
      ),
    );
  return [
    ...kinds(wrong.filter((outcome) => outcome.truth >= 2)),
    ...kinds(wrong.filter((outcome) => outcome.truth < 2)),
  ];
}

function kindOf({ truth, reading }: TollOutcome): string {
  if (!reading.isAnswered) return "SILENT";
  return reading.value < truth ? "LOW" : "HIGH";
}

function showOutcome(outcome: TollOutcome): string {
  const { incident, toll, truth, reading } = outcome;
  const taken = reading.claim
    ? `"${reading.claim.span.exact}" (${reading.claim.count.population.group}) by ${reading.claim.foundBy}`
    : "no claim";
  const said = reading.isAnswered ? reading.value : "nothing";
  const head = `${kindOf(outcome)} ${incident.incident} (${incident.date}): ${toll} was ${truth}, ledger says ${said}, from ${taken}`;
  const openings = incident.articles.map(
    ({ title, text, published }) =>
      `      ${published ?? "undated"} ${title}: ${text.slice(0, OPENING).replaceAll("\n", " ⏎ ")}…`,
  );
  const sentences = listSentencesWith(incident, truth).slice(0, SENTENCES_SHOWN);
  return [head, ...openings, ...sentences.map((sentence) => `      -> ${sentence}`)].join("\n");
}

function listSentencesWith(incident: Incident, number: number): string[] {
  const forms = new Set([String(number), NUMBER_WORDS[number] ?? String(number)]);
  const sentences = incident.articles.flatMap(({ title, text }) => [title, ...text.split(SENTENCE_END)]);
  const saying = sentences.filter((sentence) =>
    sentence
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => forms.has(word)),
  );
  return [...new Set(saying)];
}
