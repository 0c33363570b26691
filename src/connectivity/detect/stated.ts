import { HOUR } from "../times.ts";
import type { Outage, Statement, Window } from "../types.ts";

/** Statements of a cut so far apart speak of two outages. */
const APART = 48 * HOUR;

/**
 * Outages drawn from dated statements where no series exists: from the first statement of a national cut to the last
 * statement of an end, with the stated restorations inside. Nothing is filled in: what nobody stated stays open.
 */
export function outagesFromStatements(statements: readonly Statement[]): Outage[] {
  const places = [...new Set(statements.map(({ place }) => place))].sort();
  return places.flatMap((place) => drawPlace(statements.filter((statement) => statement.place === place)));
}

function drawPlace(statements: readonly Statement[]): Outage[] {
  const ordered = [...statements].sort((a, b) => a.from - b.from);
  const outages: Statement[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const statement of ordered) {
    const last = outages.at(-1);
    const isStart = statement.says === "cut";
    if (last === undefined || (isStart && statement.from > reach + APART)) {
      if (isStart) outages.push([statement]);
    } else last.push(statement);
    reach = Math.max(reach, statement.until ?? statement.from);
  }
  return outages.map(drawOutage).filter((outage) => outage !== null);
}

function drawOutage(statements: readonly Statement[]): Outage | null {
  const cuts = statements.filter(({ says }) => says === "cut");
  const whole = cuts.filter(isWhole);
  const timed = (whole.length > 0 ? whole : cuts).filter(({ precision }) => precision !== "day");
  const onsets = (timed.length > 0 ? timed : cuts).map(({ from }) => from);
  const place = cuts[0]?.place;
  if (place === undefined || onsets.length === 0) return null;
  const begins = { earliest: Math.min(...onsets), latest: Math.max(...onsets) };
  const ended = statements.filter(({ says, from }) => says === "ended" && from > begins.latest);
  const days = cuts.map(({ until }) => until).filter((until) => until !== null && until > begins.latest);
  const ends = ended.length > 0 ? ended.map(({ from }) => from) : days.filter((until) => until !== null);
  return {
    place,
    reach: whole.length > 0 ? "country" : "network",
    basis: "statements",
    begins,
    ends: ends.length === 0 ? null : { earliest: Math.min(...ends), latest: Math.max(...ends) },
    families: [],
    agreement: "stated only",
    disruptions: [],
    statements,
    restorations: statements
      .filter(({ says, until }) => says === "restored" && until !== null)
      .map(({ from, until }): Window => ({ from, until: until ?? from }))
      .sort((a, b) => a.from - b.from),
  };
}

/** "national", "nationwide", "country": and not of one kind of network alone. */
function isWhole({ scope }: Statement): boolean {
  return /\b(?:nation|national|nationwide|country)/iu.test(scope) && !/\bmobile\b/iu.test(scope);
}
