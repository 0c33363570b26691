import type { Observation } from "../observe.ts";
import { viewConnectivity } from "../view.ts";

/** The whole observation as JSON; all stamps ISO 8601 in UTC, depths as shares of the baseline. */
export function writeConnectivityJson(observation: Observation, problems: readonly string[]): string {
  const { signals, ...view } = viewConnectivity(observation, problems);
  // The drawn outline is for pictures: who needs points has the series.
  const named = signals.map(({ outline, ...signal }) => signal);
  const { schema, place, ...rest } = view;
  return `${JSON.stringify({ schema, place, signals: named, ...rest }, null, 2)}\n`;
}
