import { sitrep } from "../../src/index.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Ledger } from "../../src/model/ledger.ts";
import { f1, interleave, ratio } from "../measures.ts";
import type { Scorer } from "../scorer.ts";
import { type Message, readMessages, type Toll } from "./gold.ts";

const SMALLEST = 2;

/** Old wire reports in capitals with full answer keys: tolls by effect, kinds of incident, their days and places. */
export const scoreMuc4: Scorer = {
  name: "muc4",
  folder: "muc4",
  async score(goldFolder, options = {}) {
    const messages = readMessages(goldFolder, options.sample);
    const tally = { tolls: tally0(), types: tally0(), days: tally0(), places: tally0() };
    const errors: string[][] = [[], [], []];
    for (const message of messages) {
      const ledger = await readMessage(message);
      scoreTolls(message, ledger, tally.tolls, errors[0] ?? []);
      scoreTypes(message, ledger, tally.types, errors[1] ?? []);
      scoreDaysAndPlaces(message, ledger, tally.days, tally.places, errors[2] ?? []);
    }
    const relevant = messages.filter(({ incidents }) => incidents.length > 0).length;
    return {
      metrics: {
        "toll-recall": ratio(tally.tolls.found, tally.tolls.truths),
        "toll-precision": ratio(tally.tolls.right, tally.tolls.said),
        "type-f1": f1(
          ratio(tally.types.right, tally.types.said),
          ratio(tally.types.found, tally.types.truths),
        ),
        "type-precision": ratio(tally.types.right, tally.types.said),
        "type-recall": ratio(tally.types.found, tally.types.truths),
        "day-recall": ratio(tally.days.found, tally.days.truths),
        "place-recall": ratio(tally.places.found, tally.places.truths),
      },
      notes: [
        `${messages.length} messages, ${relevant} with incidents; ${tally.tolls.truths} tolls of two or more`,
        "toll: number and effect of human targets, messages with incidents only; day and place: of an event of the right kind",
      ],
      errors: interleave(errors),
    };
  },
};

interface Tally {
  truths: number;
  found: number;
  said: number;
  right: number;
}

function tally0(): Tally {
  return { truths: 0, found: 0, said: 0, right: 0 };
}

async function readMessage({ id, day, text }: Message): Promise<Ledger> {
  const content = JSON.stringify({ title: "", text, ...(day === null ? {} : { date_publish: day }) });
  return sitrep([{ source: `${id}.json`, content, mediaType: "application/json" }]);
}

function scoreTolls(message: Message, ledger: Ledger, tally: Tally, errors: string[]): void {
  const gold = message.incidents.flatMap(({ tolls }) => tolls).filter(({ number }) => number >= SMALLEST);
  if (message.incidents.length === 0) return;
  const wanted = new Set(gold.map(keyOf));
  const said = new Set(ledger.claims.flatMap(readToll).map(keyOf));
  tally.truths += wanted.size;
  tally.said += said.size;
  const right = [...wanted].filter((key) => said.has(key));
  tally.found += right.length;
  tally.right += right.length;
  for (const key of wanted) if (!said.has(key)) errors.push(`${message.id} toll missed: ${key}`);
}

function keyOf({ metric, number }: Toll): string {
  return `${number} ${metric}`;
}

function readToll(claim: Claim): Toll[] {
  if (claim.kind !== "count" || claim.background !== null) return [];
  const { metric, low, high } = claim.count;
  if (low === null || low !== high || low < SMALLEST) return [];
  return metric === "killed" || metric === "injured" || metric === "abducted"
    ? [{ metric, number: low }]
    : [];
}

const HAPPENED: ReadonlySet<string> = new Set(["stated", "reported", "alleged"]);

/** The kind of incident by the guideline's names; null for what it does not ask about. */
function incidentOf(claim: Claim): string | null {
  if (claim.kind !== "event" || !HAPPENED.has(claim.certainty) || claim.background !== null) return null;
  const { type, mode } = claim.event;
  if (type === "COERCE") return mode === "abduct" ? "KIDNAPPING" : null;
  if (type !== "ASSAULT" || mode === "crowd-control") return null;
  if (mode === "explosives") return "BOMBING";
  return mode === "arson" ? "ARSON" : "ATTACK";
}

function scoreTypes(message: Message, ledger: Ledger, tally: Tally, errors: string[]): void {
  const wanted = new Set(message.incidents.map(({ type }) => type));
  const said = new Set(ledger.claims.flatMap((claim) => incidentOf(claim) ?? []));
  tally.truths += wanted.size;
  tally.said += said.size;
  for (const type of wanted) {
    if (said.has(type)) {
      tally.found++;
      tally.right++;
    } else errors.push(`${message.id} type missed: ${type}`);
  }
}

function scoreDaysAndPlaces(
  { id, incidents }: Message,
  ledger: Ledger,
  days: Tally,
  places: Tally,
  errors: string[],
): void {
  for (const { type, day, places: names } of incidents) {
    const own = ledger.claims.filter((claim) => incidentOf(claim) === type);
    if (day !== null) {
      days.truths++;
      if (own.some(({ when }) => when?.edtf.startsWith(day) ?? false)) days.found++;
      else errors.push(`${id} day missed: ${type} ${day}`);
    }
    const wanted = names.slice(1).map(plainName);
    if (wanted.length === 0) continue;
    places.truths++;
    if (own.some(({ where }) => where !== null && wanted.includes(plainName(where.name)))) places.found++;
  }
}

function plainName(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase().trim();
}
