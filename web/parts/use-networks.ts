import { useMemo } from "preact/hooks";
import { ApiProblem } from "../../src/client/client.ts";
import type { ConnectivityView } from "../../src/model/connectivity-view.ts";
import { earliestDay, latestDay } from "../../src/model/edtf.ts";
import { client, session, useLoaded } from "../state.ts";
import { type Networks, type Span, viewNetworks } from "../views/networks.ts";
import type { Shelf } from "../views/shelf.ts";

/** Measured connectivity of a story's country; null where none was given, or none of the story's days. */
export function useNetworks(
  story: string,
  at: string | null,
  shelf: Shelf | null,
): { readonly view: ConnectivityView; readonly networks: Networks } | null {
  const isGiven = session.value?.hasMeasurements === true;
  const { value: view } = useLoaded<ConnectivityView | null>(
    `networks ${story} ${at ?? ""} ${isGiven}`,
    async () => (isGiven ? await readView(story, at) : null),
  );
  const period = shelf?.story.period ?? "";
  return useMemo(() => {
    const networks = view === null ? null : viewNetworks(view, spanOfPeriod(period));
    return view === null || networks === null ? null : { view, networks };
  }, [view, period]);
}

async function readView(story: string, at: string | null): Promise<ConnectivityView | null> {
  try {
    return await client.readConnectivity(story, at ?? undefined);
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 404) return null;
    throw problem;
  }
}

/** First and last second of the story's days in UTC; null where it has none. */
function spanOfPeriod(period: string): Span | null {
  const [first, last] = [earliestDay(period), latestDay(period)];
  if (first === null || last === null) return null;
  return { from: Date.parse(first) / 1000, until: Date.parse(last) / 1000 + 86_399 };
}
