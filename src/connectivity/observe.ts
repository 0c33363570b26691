import { findOutages } from "./detect/agree.ts";
import { outagesFromStatements } from "./detect/stated.ts";
import { type WatchOptions, watchSeries } from "./detect/watcher.ts";
import { linkPressClaims } from "./link/link-press-claims.ts";
import type { PressClaim, PressLink } from "./link/press-claim.ts";
import type { Outage, Series, Statement, Watch } from "./types.ts";

/** Everything about one place: what was measured, what was stated, and what the press said beside it. */
export interface Observation {
  readonly place: string;
  readonly watches: readonly Watch[];
  readonly statements: readonly Statement[];
  readonly outages: readonly Outage[];
  readonly claims: readonly PressClaim[];
  readonly links: readonly PressLink[];
}

/** What was read of measurements, of any places. */
export interface Measurements {
  readonly series: readonly Series[];
  /** Signals read point by point already. */
  readonly watches?: readonly Watch[];
  readonly statements: readonly Statement[];
}

/** Looks at one place. Series of other places are left out, so that no signal vouches for a place it does not watch. */
export function observe(
  place: string,
  given: Measurements & { readonly claims: readonly PressClaim[] },
  options: WatchOptions = {},
): Observation {
  const isHere = (name: string) => name === place || name.startsWith(`${place}-`);
  const watches = [
    ...given.series
      .filter(({ signal }) => isHere(signal.place))
      .map((series) => watchSeries(series, options))
      .filter((watch) => watch !== null),
    ...(given.watches ?? []).filter(({ signal }) => isHere(signal.place)),
  ];
  const statements = given.statements
    .filter((statement) => isHere(statement.place))
    .sort((a, b) => a.from - b.from);
  const claims = given.claims.filter((claim) => claim.place.country === place.slice(0, 2));
  const measured = findOutages(watches);
  const stated = outagesFromStatements(statements);
  const outages = [...measured, ...stated].sort((a, b) => a.begins.earliest - b.begins.earliest);
  return {
    place,
    watches,
    statements,
    outages,
    claims,
    links: linkPressClaims({ outages, watches }, claims),
  };
}
