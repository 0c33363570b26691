import { addDays, dayOf, earliestDay, latestDay, makeInterval } from "../model/edtf.ts";
import type { MeasurePeriod, MeasureRecord } from "../model/ledger.ts";
import { dayOfAct, isOver, isPending, type MeasureClaim } from "./measure-states.ts";
import { compareText } from "./report.ts";

type Dated = Pick<MeasureRecord, "measure" | "scope" | "begins" | "ends">;

/**
 * How a measure stood, period after period: ordered or asked for, in force, over. Where nothing tells the day of its begin or end,
 * an article that speaks of it as in force or as over does, by its own date; days that may be either are `unclear`.
 */
export function layOutCourse(record: Dated, claims: readonly MeasureClaim[]): MeasurePeriod[] {
  const edges: Edges = {
    start: findStart(record, claims),
    pending: listPending(record.measure, claims),
    extents: listExtents(record, claims),
    end: null,
  };
  const known: Edges = { ...edges, end: findEnd(record, claims, edges.start?.sure ?? null) };
  const periods: Standing[] = [];
  for (const from of listTurns(known)) {
    const standing = standOn(from, known, record.scope);
    const last = periods.at(-1);
    if (last === undefined || !areAlike(last, standing)) periods.push(standing);
  }
  return periods.flatMap(({ from, what }, index) => {
    if (what === null) return [];
    const next = periods[index + 1];
    const to = next === undefined ? null : addDays(next.from, -1);
    const { standing, scope, except, claims: told, reason } = what;
    return [{ standing, during: makeInterval(from || null, to), scope, except, claims: told, reason }];
  });
}

/** An edge of the time in force: `perhaps` the first day it may be (null: none is told), `sure` the last. */
interface Edge {
  readonly perhaps: string | null;
  readonly sure: string;
  readonly claims: readonly string[];
  readonly reason: string;
}

interface End extends Edge {
  readonly standing: "lifted" | "expired";
}

/** From `day` on it was asked for, or held in another area. */
interface Turn {
  readonly day: string;
  readonly claims: readonly string[];
  readonly reason: string;
}

interface Extent extends Turn {
  readonly scope: string;
  readonly except: readonly string[];
}

interface Edges {
  readonly start: Edge | null;
  readonly pending: readonly Turn[];
  readonly extents: readonly Extent[];
  readonly end: End | null;
}

type Period = Omit<MeasurePeriod, "during">;

interface Standing {
  /** "" before any day that is told. */
  readonly from: string;
  readonly what: Period | null;
}

/** The days on which anything may turn, after the time before them all. */
function listTurns({ start, pending, extents, end }: Edges): string[] {
  const days = [
    start?.perhaps,
    start?.sure,
    end?.perhaps,
    end?.sure,
    ...[...pending, ...extents].map(({ day }) => day),
  ];
  return ["", ...[...new Set(days.flatMap((day) => day ?? []))].sort(compareText)];
}

function standOn(day: string, edges: Edges, scope: string): Standing {
  const { start, pending, extents, end } = edges;
  const make = (standing: Period["standing"], { claims, reason }: Omit<Turn, "day">): Standing => ({
    from: day,
    what: { standing, scope, except: [], claims, reason },
  });
  if (end !== null && day >= end.sure) return make(end.standing, end);
  if (start !== null && day >= start.sure) {
    if (end !== null && end.perhaps !== null && day >= end.perhaps) return make("unclear", end);
    const extent = extents.findLast((one) => one.day <= day);
    if (extent === undefined) return make("in_force", start);
    const { except, claims, reason } = extent;
    return {
      from: day,
      what: {
        standing: "in_force",
        scope: extent.scope,
        except,
        claims: [...new Set([...start.claims, ...claims])],
        reason,
      },
    };
  }
  if (start !== null && start.perhaps !== null && day >= start.perhaps) return make("unclear", start);
  const asked = pending.findLast((one) => one.day <= day);
  if (asked !== undefined) return make("pending", asked);
  if (pending.length === 0 && start !== null && start.perhaps === null) return make("unclear", start);
  if (pending.length === 0 && start === null && end !== null) return make("unclear", end);
  return { from: day, what: null };
}

function areAlike({ what: a }: Standing, { what: b }: Standing): boolean {
  if (a === null || b === null) return a === b;
  return a.standing === b.standing && a.reason === b.reason && a.scope === b.scope;
}

/** The day by which a claim can have been told: its article's. */
function dayTold({ asOf }: MeasureClaim): string | null {
  return asOf === null ? null : latestDay(asOf);
}

function dayActed(claim: MeasureClaim): string | null {
  return latestDay(dayOfAct(claim) ?? "") ?? dayTold(claim);
}

function listPending(measure: string, claims: readonly MeasureClaim[]): Turn[] {
  return claims
    .flatMap((claim) => {
      if (!isPending(measure, claim)) return [];
      const day = dayOf(dayOfAct(claim) ?? "") ?? dayTold(claim);
      return day === null ? [] : [{ day, claims: [claim.id], reason: claim.measure.step }];
    })
    .sort((a, b) => compareText(a.day, b.day));
}

function findStart({ measure, begins }: Dated, claims: readonly MeasureClaim[]): Edge | null {
  const holding = claims.filter((claim) => !isOver(claim) && !isPending(measure, claim));
  const sure = begins === null ? null : latestDay(begins);
  if (holding.length === 0) return null;
  if (begins !== null && sure !== null) {
    const dated = holding.filter((claim) => claim.measure.begins !== null || dayOfAct(claim) !== null);
    const own = dated.length > 0 ? dated : holding;
    return {
      perhaps: earliestDay(begins),
      sure,
      claims: own.map(({ id }) => id),
      reason: `begins ${begins}`,
    };
  }
  const told = earliestOf(holding, dayActed);
  if (told === null) return null;
  const reason = "its begin is not told; an article speaks of it as in force";
  return { perhaps: null, sure: told.day, claims: [told.claim.id], reason };
}

function findEnd({ scope, ends }: Dated, claims: readonly MeasureClaim[], start: string | null): End | null {
  const over = claims.filter((claim) => isOver(claim) && !isPartial(claim, scope));
  const last = ends === null ? null : latestDay(ends);
  if (ends !== null && last !== null) {
    const first = earliestDay(ends);
    if (over.length > 0)
      return {
        perhaps: first,
        sure: last,
        standing: "lifted",
        claims: over.map(({ id }) => id),
        reason: `lifted ${ends}`,
      };
    // An order until the 19th holds through the 19th.
    const naming = claims.filter(({ measure }) => measure.ends !== null || measure.lasts !== undefined);
    return {
      perhaps: first === null ? null : addDays(first, 1),
      sure: addDays(last, 1),
      standing: "expired",
      claims: (naming.length > 0 ? naming : claims).map(({ id }) => id),
      reason: `until ${ends}`,
    };
  }
  const told = earliestOf(over, dayTold);
  const goesOn = claims.some((claim) => !isOver(claim) && (dayActed(claim) ?? "") > (told?.day ?? ""));
  if (told === null || goesOn) return null;
  return {
    perhaps: start === null ? null : addDays(start, 1),
    sure: told.day,
    standing: "lifted",
    claims: [told.claim.id],
    reason: "the day of its end is not told; an article speaks of it as over",
  };
}

/** "Lifted in Almaty", where the order held for the whole country. */
function isPartial({ measure }: MeasureClaim, scope: string): boolean {
  return measure.scope !== "" && measure.scope.toLowerCase() !== scope.toLowerCase();
}

/** Where the order held from when on: extended to a wider area, lifted in a part of it. */
function listExtents({ measure, scope }: Dated, claims: readonly MeasureClaim[]): Extent[] {
  const extents: Extent[] = [];
  const wider = earliestOf(
    claims.filter((claim) => claim.measure.step === "extended" && !isPartial(claim, scope)),
    dayActed,
  );
  const narrow = claims.filter((claim) => {
    return (
      !isOver(claim) &&
      !isPending(measure, claim) &&
      isPartial(claim, scope) &&
      (dayActed(claim) ?? "9999") <= (wider?.day ?? "")
    );
  });
  const [first] = narrow;
  if (wider !== null && first !== undefined) {
    const places = [...new Set(narrow.map((claim) => claim.measure.scope))].join(", ");
    const ids = narrow.map(({ id }) => id);
    extents.push({
      day: dayActed(first) ?? wider.day,
      scope: places,
      except: [],
      claims: ids,
      reason: `in ${places}`,
    });
    extents.push({
      day: wider.day,
      scope,
      except: [],
      claims: [wider.claim.id],
      reason: `extended: ${scope}`,
    });
  }
  const except: string[] = [];
  const lifted = claims.flatMap((claim) => {
    const day = isOver(claim) && isPartial(claim, scope) ? dayActed(claim) : null;
    return day === null ? [] : [{ claim, day }];
  });
  for (const { claim, day } of lifted.sort((a, b) => compareText(a.day, b.day))) {
    if (!except.includes(claim.measure.scope)) except.push(claim.measure.scope);
    extents.push({
      day,
      scope,
      except: [...except],
      claims: [claim.id],
      reason: `lifted in ${except.join(", ")}`,
    });
  }
  return extents;
}

function earliestOf(
  claims: readonly MeasureClaim[],
  dayOfClaim: (claim: MeasureClaim) => string | null,
): { readonly claim: MeasureClaim; readonly day: string } | null {
  let first: { claim: MeasureClaim; day: string } | null = null;
  for (const claim of claims) {
    const day = dayOfClaim(claim);
    if (day !== null && (first === null || day < first.day)) first = { claim, day };
  }
  return first;
}
