import { sitrep } from "../../src/index.ts";
import { ratio, share } from "../measures.ts";
import type { Scorer } from "../scorer.ts";
import { type Incident, readIncidents } from "./gold.ts";
import { listTollErrors } from "./list-errors.ts";
import { isRight, readToll, TOLLS, type TollOutcome } from "./read-toll.ts";

/** Reconciled tolls of shootings, exact match with the final toll of a public registry. */
export const scoreIncidentTolls: Scorer = {
  name: "incident-tolls",
  folder: "incident-tolls",
  async score(goldFolder, options = {}) {
    const outcomes: TollOutcome[] = [];
    const incidents = readIncidents(goldFolder, options.sample);
    for (const incident of incidents) outcomes.push(...(await readIncident(incident)));
    const metrics: Record<string, number> = {};
    const notes = [`${incidents.length} incidents`];
    for (const toll of TOLLS) {
      const all = outcomes.filter((outcome) => outcome.toll === toll);
      const several = all.filter((outcome) => outcome.truth >= 2);
      metrics[`${toll}-2up`] = share(several.map(isRight));
      metrics[toll] = share(all.map(isRight));
      metrics[`${toll}-2up-answered`] = share(several.map((outcome) => outcome.reading.isAnswered));
      notes.push(
        `${toll}: ${several.length} incidents with two or more; always saying the commonest number is right in ` +
          `${shareOfCommonest(several).toFixed(3)} of them, in ${shareOfCommonest(all).toFixed(3)} of all`,
      );
    }
    notes.push("a crude two-pattern reader on the other half: killed .329, injured .450; ceiling about .90");
    return { metrics, notes, tables: tabulateConfusions(outcomes), errors: listTollErrors(outcomes) };
  },
};

async function readIncident(incident: Incident): Promise<TollOutcome[]> {
  const ledger = await sitrep(
    incident.articles.map(({ id, title, published, url, text }) => ({
      source: `${id}.json`,
      content: JSON.stringify({ title, text, url, date_publish: published }),
      mediaType: "application/json",
    })),
  );
  return TOLLS.map((toll) => ({ incident, toll, truth: incident[toll], reading: readToll(ledger, toll) }));
}

function shareOfCommonest(outcomes: readonly TollOutcome[]): number {
  const counts = new Map<number, number>();
  for (const { truth } of outcomes) counts.set(truth, (counts.get(truth) ?? 0) + 1);
  return ratio(Math.max(0, ...counts.values()), outcomes.length);
}

const SHOWN_CONFUSIONS = 15;

function tabulateConfusions(outcomes: readonly TollOutcome[]): string[] {
  const counts = new Map<string, number>();
  for (const { toll, truth, reading } of outcomes) {
    if (truth === reading.value) continue;
    const said = reading.isAnswered ? String(reading.value) : "nothing";
    const row = `${toll}: was ${truth}, ledger says ${said}`;
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return rows.slice(0, SHOWN_CONFUSIONS).map(([row, count]) => `${String(count).padStart(4)} ${row}`);
}
