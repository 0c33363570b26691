import { addDays, dayOf, daysBetween } from "../model/edtf.ts";
import type { Disagreement } from "../model/ledger.ts";
import { lengthInDays, wordLength } from "./measure-dates.ts";
import type { MeasureClaim } from "./measure-states.ts";

// An order made again a month later is another order.
const SAME_ORDER_DAYS = 10;
const DAYS_OF_GRACE = 1;

// Of sanctions or closures there may be several at a time; an order lifted may be made again.
const MADE_ONCE: ReadonlySet<string> = new Set([
  "state_of_emergency",
  "martial_law",
  "curfew",
  "assembly_ban",
]);
const ENDING: ReadonlySet<string> = new Set(["lifted", "extended"]);

/** What the claims of one measure in one place cannot both be right about: when it began, and how long it lasted. */
export function listMeasureDisagreements(
  measure: string,
  scope: string,
  claims: readonly MeasureClaim[],
): Disagreement[] {
  const name = [measure.replaceAll("_", " "), scope].filter((word) => word !== "").join(", ");
  const isMadeOnce = MADE_ONCE.has(measure) && claims.every((claim) => !ENDING.has(claim.measure.step));
  return [...listLengths(name, claims), ...(isMadeOnce ? listStarts(name, claims) : [])];
}

/** "From the evening of 4 January" and "several hours on 5 January"; "two weeks from 5 January" and "until 31 January". */
function listLengths(name: string, claims: readonly MeasureClaim[]): Disagreement[] {
  for (const brief of claims) {
    const { lasts, begins } = brief.measure;
    const day = begins === null ? null : dayOf(begins);
    if (lasts === undefined || day === null) continue;
    const rival = claims.find((claim) => areRivals(claim, brief) && outlasts(claim, lasts, day));
    if (rival === undefined) continue;
    const until = rival.measure.ends === null ? "" : ` until ${rival.measure.ends}`;
    const from = rival.measure.begins === null ? "" : ` from ${rival.measure.begins}`;
    return [
      {
        question: `${name}, how long`,
        claims: [brief.id, rival.id],
        type: "contradicts",
        reason: `${wordLength(lasts)} on ${day}, and${from}${until}`.trim(),
      },
    ];
  }
  return [];
}

function outlasts({ measure }: MeasureClaim, lasts: string, day: string): boolean {
  const [from, until] = [dayOf(measure.begins ?? ""), dayOf(measure.ends ?? "")];
  if (measure.step === "lifted") return false;
  if (lasts.startsWith("PT")) {
    return (
      measure.lasts === undefined && from !== null && from < day && daysBetween(from, day) <= SAME_ORDER_DAYS
    );
  }
  const length = lengthInDays(lasts);
  if (length === null || until === null) return false;
  return Math.abs(daysBetween(addDays(day, length), until)) > DAYS_OF_GRACE;
}

/** Two articles that name different first days for the same order in the same place. */
function listStarts(name: string, claims: readonly MeasureClaim[]): Disagreement[] {
  const starts = claims.filter(({ measure, certainty }) => {
    return measure.step === "announced" && dayOf(measure.begins ?? "") !== null && certainty !== "planned";
  });
  const [first] = starts;
  if (first === undefined) return [];
  const rival = starts.find((claim) => {
    const apart = Math.abs(daysBetween(claim.measure.begins ?? "", first.measure.begins ?? ""));
    return areRivals(claim, first) && apart > DAYS_OF_GRACE && apart <= SAME_ORDER_DAYS;
  });
  if (rival === undefined) return [];
  return [
    {
      question: `${name}, first day`,
      claims: [first.id, rival.id],
      type: "contradicts",
      reason: `${first.measure.begins} and ${rival.measure.begins}`,
    },
  ];
}

/** Of different articles and the same place: one article may tell of a measure's growth. */
function areRivals(a: MeasureClaim, b: MeasureClaim): boolean {
  return a.article !== b.article && a.measure.scope === b.measure.scope && a.measure.scope !== "";
}
