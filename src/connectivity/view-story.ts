import type { ConnectivityView } from "../model/connectivity-view.ts";
import type { Ledger } from "../model/ledger.ts";
import { watchSeries } from "./detect/watcher.ts";
import { pressClaimsOf } from "./link/from-ledger.ts";
import { type Measurements, observe } from "./observe.ts";
import { viewConnectivity } from "./view.ts";

/** Seconds that clocks of a country are ahead of UTC at a time. */
type OffsetOf = (country: string, time: number) => number;

/**
 * Judges every series once, and gives a function that sets the claims of a story beside what is known of the country
 * of the story: null for a story without a place. `problems` are told with every view.
 */
export function viewStory(
  { series, watches = [], statements }: Measurements,
  problems: readonly string[],
  offsetOf: OffsetOf,
): (ledger: Ledger) => ConnectivityView | null {
  const judged = series.flatMap((one) => {
    const country = one.signal.place.slice(0, 2);
    return watchSeries(one, { offsetAt: (time) => offsetOf(country, time) }) ?? [];
  });
  const given = { series: [], watches: [...judged, ...watches], statements };
  return (ledger) => {
    const country = ledger.stories[0]?.place?.country;
    if (country === undefined) return null;
    const claims = pressClaimsOf(ledger.claims, { countryOf: () => country, offsetOf });
    return viewConnectivity(observe(country, { ...given, claims }), problems);
  };
}
