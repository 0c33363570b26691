import { attachMeasured, observeLedger, pressClaimsOf } from "../connectivity/index.ts";
import type { Ledger } from "../model/ledger.ts";
import type { Run } from "../pipeline.ts";
import type { Desk } from "./desk.ts";
import type { FetchSettings } from "./fetch-options.ts";
import { articleFactsOf, gatherMeasurements } from "./gather-measurements.ts";

/** The ledger of a run with measured evidence from `paths` on its orders that cut a network; what could not be read joins its problems. */
export async function addMeasured(
  { ledger, understood }: Run,
  paths: readonly string[],
  desk: Desk,
  settings: FetchSettings,
): Promise<Ledger> {
  const facts = articleFactsOf(understood);
  const places = pressClaimsOf(ledger.claims, facts).map(({ place }) => place.country);
  if (places.length === 0)
    desk.note("sitrep: no article speaks of a cut network; the measurements stand beside nothing.\n");
  const looking = { places: byCount(places), offsetOf: facts.offsetOf };
  const { problems, ...given } = await gatherMeasurements(paths, looking, desk, settings);
  return attachMeasured(
    { ...ledger, problems: [...ledger.problems, ...problems] },
    observeLedger(ledger, given, facts),
  );
}

/** Each once, the most frequent first: files that name no place are taken for that one. */
function byCount(places: readonly string[]): string[] {
  const count = (place: string) => places.filter((one) => one === place).length;
  return [...new Set(places)].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
}
