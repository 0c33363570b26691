import { offsetOfZone, viewStory } from "../../connectivity/index.ts";
import type { ConnectivityView } from "../../model/connectivity-view.ts";
import type { Ledger } from "../../model/ledger.ts";
import { zoneOfCountry } from "../../pipeline.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { Desk } from "../desk.ts";
import type { FetchSettings } from "../fetch-options.ts";
import { noteProblems } from "../gather.ts";
import { gatherMeasurements } from "../gather-measurements.ts";

/**
 * Reads measurements once, and gives what sets a story's claims beside them. Files that name no place are taken for the
 * country of the workspace's stories where they are all of one; else they are named as problems and left out.
 */
export async function measureStories(
  paths: readonly string[],
  workspace: Workspace,
  desk: Desk,
  settings: FetchSettings,
): Promise<(ledger: Ledger) => ConnectivityView | null> {
  const countries = await listCountries(workspace);
  const looking = {
    places: countries.length === 1 ? countries : [],
    isEveryPlace: true,
    offsetOf: offsetInCountry,
  };
  const { problems, ...given } = await gatherMeasurements(paths, looking, desk, settings);
  const placeless = [...given.series, ...(given.watches ?? [])].filter(({ signal }) => signal.place === "");
  const unplaced = [...new Set(placeless.flatMap(({ signal }) => signal.files ?? signal.name))].map(
    (source) => ({
      source,
      stage: "read" as const,
      reason: "it names no country, and the stories are not all of one: left out; add a column `place`",
    }),
  );
  const found = [...problems, ...unplaced];
  noteProblems(found, desk);
  return viewStory(
    given,
    found.map(({ source, reason }) => `${source}: ${reason}`),
    offsetInCountry,
  );
}

async function listCountries(workspace: Workspace): Promise<string[]> {
  const countries = new Set<string>();
  let cursor: string | null = "";
  while (cursor !== null) {
    const page = await workspace.listStories({ limit: 200, ...(cursor === "" ? {} : { cursor }) });
    for (const { place } of page.items) if (place !== null) countries.add(place.country);
    cursor = page.next;
  }
  return [...countries];
}

const clocks = new Map<string, ReturnType<typeof offsetOfZone>>();

/** Seconds that clocks of a country's capital are ahead of UTC at a time; 0 for what is no country. */
function offsetInCountry(country: string, time: number): number {
  if (!clocks.has(country)) clocks.set(country, offsetOfZone(zoneOfCountry(country)));
  return clocks.get(country)?.(time) ?? 0;
}
