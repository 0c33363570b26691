import type { Claim } from "../model/claim.ts";
import type { MeasuredEvidence, MeasuredInterval, MeasureRecord } from "../model/ledger.ts";
import type { ClaimView } from "./view-claim.ts";
import { countOf, wordGroup } from "./wording.ts";
import { wordMeasure, wordTerm, wordWindow } from "./wording-orders.ts";

/** One order as a desk reads it. */
export interface MeasureView {
  /** "State of emergency" */
  readonly name: string;
  /** "nationwide", "" where no place is told */
  readonly scope: string;
  /** "5–19 January 2022" */
  readonly term: string;
  readonly states: readonly StateView[];
  /** "measured (two families) from 8 Jan 16:30 …; of 3 claims 2 agree, 1 cannot be measured"; "" where nothing was given */
  readonly measured: string;
  /** Verdicts with the words they are about; claims with one verdict for one reason stand together. */
  readonly verdicts: readonly VerdictView[];
  /** "Active Probing: 2026-01-08T16:30Z to 2026-01-28T11:00Z, 96 % below usual, from ioda.csv" */
  readonly intervals: readonly string[];
}

interface VerdictView {
  readonly verdict: string;
  /** Each claim's own, quoted: "“cut the internet”, “internet blackout”" */
  readonly words: string;
  readonly reason: string;
}

/** One state an order went through, on the words of its claims. */
interface StateView {
  /** "in force", "lifted in Almaty" where the claims name another place than the order's */
  readonly name: string;
  /** "5 January 2022", "day not told" */
  readonly at: string;
  /** "3 articles" */
  readonly support: string;
  /** The first claim that tells it. */
  readonly claim: ClaimView;
}

/** Lays out orders with their states in date order, undated ones last. */
export function viewMeasures(
  measures: readonly MeasureRecord[],
  claims: ReadonlyMap<string, Claim>,
  show: (claim: Claim) => ClaimView,
): MeasureView[] {
  return measures.flatMap((measure) => {
    const states = [...measure.states]
      .sort((a, b) => compareDays(dayOf(a.at), dayOf(b.at)))
      .flatMap((state) => viewState(state, measure.scope, claims, show));
    if (states.length === 0) return [];
    return {
      name: wordMeasure(measure.measure),
      scope: measure.scope,
      term: wordTerm(measure.begins, measure.ends),
      states,
      ...viewMeasured(measure, claims),
    };
  });
}

function viewMeasured({ measured }: MeasureRecord, claims: ReadonlyMap<string, Claim>) {
  if (measured === undefined) return { measured: "", verdicts: [], intervals: [] };
  return {
    measured: measured.reason,
    verdicts: groupVerdicts(measured.verdicts, claims),
    intervals: measured.intervals.map(wordInterval),
  };
}

function groupVerdicts(
  verdicts: MeasuredEvidence["verdicts"],
  claims: ReadonlyMap<string, Claim>,
): VerdictView[] {
  const groups = new Map<string, { verdict: string; reason: string; words: string[] }>();
  for (const { claim, verdict, reason } of verdicts) {
    const key = `${verdict} ${reason}`;
    const group = groups.get(key) ?? { verdict, reason, words: [] };
    group.words.push(`“${claims.get(claim)?.span.exact ?? claim}”`);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ words, ...rest }) => ({ ...rest, words: words.join(", ") }));
}

function wordInterval({ signal, source, onset, end, depth, files }: MeasuredInterval): string {
  const fall = depth === null ? "" : `, ${Math.round(depth * 100)} % below usual`;
  const from = files.length === 0 ? "" : `, from ${files.join(", ")}`;
  return `${signal} (${source}): ${onset} to ${end ?? "no end seen"}${fall}${from}`;
}

function viewState(
  { step, at, claims: ids }: MeasureRecord["states"][number],
  scope: string,
  claims: ReadonlyMap<string, Claim>,
  show: (claim: Claim) => ClaimView,
): StateView[] {
  const own = ids.flatMap((id) => claims.get(id) ?? []);
  const first = own.find((claim) => claim.certainty === "stated") ?? own[0];
  if (first === undefined) return [];
  return [
    {
      name: wordGroup(step) + wordOtherPlace(first, scope),
      at: at === null ? "day not told" : wordWindow(at),
      support: countOf(new Set(own.map(({ article }) => article)).size, "article"),
      claim: show(first),
    },
  ];
}

function wordOtherPlace(claim: Claim, scope: string): string {
  const own = claim.kind === "measure" ? claim.measure.scope : "";
  return own === "" || own.toLowerCase() === scope.toLowerCase() ? "" : ` in ${own}`;
}

function dayOf(at: string | null): string {
  return at === null ? "9999" : at.replace(/^\.\.\//u, "");
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
