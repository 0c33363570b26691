import type { Claim } from "../model/claim.ts";
import type { RankedSentence, SummarySource } from "./summary.ts";
import { joinAnd } from "./summary-words.ts";
import type { ForceRow } from "./view-force.ts";
import { wordDate } from "./wording-dates.ts";

const MOST_ORDERS = 4;

/** The orders in force on the day the report is about, and those lifted by then. */
export function summariseOrders(source: SummarySource): RankedSentence[] {
  const rows = source.view.force?.rows ?? [];
  const holding = rows.filter(({ standing }) => standing === "in_force").slice(0, MOST_ORDERS);
  const over = rows.filter(({ standing }) => standing === "lifted").slice(0, MOST_ORDERS);
  const day = source.isDayAsked ? "on the day asked for" : "by the last word of the articles";
  const sentences: RankedSentence[] = [];
  if (holding.length > 0)
    sentences.push({
      text: `In force ${day} ${isAre(holding)} ${joinAnd(holding.map((row) => wordOrder(row, source)))}.`,
      claims: holding.flatMap(({ claims }) => claims),
      rank: 2,
    });
  if (over.length > 0)
    sentences.push({
      text: `Lifted ${day} ${isAre(over)} ${joinAnd(over.map((row) => wordOrder(row, source)))}.`,
      claims: over.flatMap(({ claims }) => claims),
      rank: 8,
    });
  return sentences;
}

/** "is the curfew", "are the sanctions" */
function isAre(rows: readonly ForceRow[]): string {
  const [first, ...others] = rows;
  return others.length > 0 || first?.name.endsWith("s") === true ? "are" : "is";
}

/** "the state of emergency (nationwide, until 19 January 2022)": only days that a claim of it names. */
function wordOrder(
  { id, name, scope, standing, claims: views }: ForceRow,
  { story, claims }: SummarySource,
): string {
  const settled = story.measures.find((measure) => measure.id === id)?.ends ?? null;
  const own = views.flatMap((view) => claims.get(view.id) ?? []);
  const end = own.some((claim) => settled !== null && endOf(claim) === settled) ? settled : null;
  const ends = end === null ? "" : wordDate(end).replace(/^until /u, "by ");
  const until =
    ends === "" || ends.startsWith("by ") ? ends : `${standing === "lifted" ? "on" : "until"} ${ends}`;
  const facts = [scope, until].filter(Boolean).join(", ");
  return `the ${name.charAt(0).toLowerCase()}${name.slice(1)}${facts === "" ? "" : ` (${facts})`}`;
}

function endOf(claim: Claim): string | null {
  return claim.kind === "measure" ? claim.measure.ends : null;
}
