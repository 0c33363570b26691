import { nameOfCountry } from "../country-names.ts";
import type { Observation } from "../observe.ts";
import { formatLength, formatStamp, formatTime, WEEK } from "../times.ts";
import type { Disruption, Outage, Statement, Watch } from "../types.ts";

/** The observation as a page to read in a terminal. */
export function writeConnectivityText(observation: Observation): string {
  const { place, watches, statements, outages, links, claims } = observation;
  const lines = [`Connectivity of ${nameOfCountry(place)}, all times UTC`, ""];
  if (watches.length > 0) lines.push("Signals", ...watches.map(describeWatch), "");
  if (outages.length === 0)
    lines.push(watches.length > 0 ? "No disruption in what could be judged." : "Nothing to show.", "");
  for (const outage of outages) lines.push(...describeOutage(outage), "");
  if (statements.length > 0)
    lines.push(
      "Statements of measurement: dated words, not series",
      ...statements.map(describeStatement),
      "",
    );
  if (links.length > 0) {
    lines.push("Press claims");
    for (const { claim, verdict, reason } of links) {
      const words = claims.find(({ id }) => id === claim)?.text ?? claim;
      lines.push(`  ${verdict}: “${oneLine(words)}” [${claim}]`, `    ${reason}`);
    }
    lines.push("");
  }
  return lines.join("\n");
}

function describeWatch({ signal, step, from, until, judgedFrom, gaps }: Watch): string {
  const judged =
    judgedFrom === null ? describeUnjudged(until - from) : `judged from ${formatTime(judgedFrom)}`;
  const missing = gaps.reduce((sum, gap) => sum + gap.until - gap.from, 0);
  const gap = missing === 0 ? "" : `, ${formatLength(missing)} without points`;
  return `  ${signal.name} (${signal.family}, every ${formatLength(step)}): ${formatTime(from)} to ${formatTime(until)}, ${judged}${gap}`;
}

function describeUnjudged(length: number): string {
  return length < 3 * WEEK ? "too short to judge" : "not judged: no usual value above zero could be learned";
}

/** One outage with a line for each signal that saw it. */
function describeOutage(outage: Outage): string[] {
  const { place, reach, begins, ends, agreement, basis, disruptions, restorations } = outage;
  const onset =
    begins.earliest === begins.latest
      ? formatStamp(begins.earliest)
      : `${formatStamp(begins.earliest)} … ${formatStamp(begins.latest)}`;
  const end = ends === null ? "no end seen" : formatStamp(ends.latest);
  const where = reach === "region" ? ` of ${place}` : "";
  const head = `Outage${where} ${onset} to ${end}: ${agreement}`;
  if (basis === "statements")
    return [
      `${head} (drawn from statements, not measured here)`,
      ...restorations.map(
        ({ from, until }) => `  back for a while ${formatTime(from)} to ${formatTime(until)}`,
      ),
    ];
  return [head, ...disruptions.map(describeDisruption)];
}

/** "  Active Probing: 8 Jan 16:30 to 28 Jan 11:00, 96 % below usual" */
function describeDisruption({ signal, onset, end, ending, depth, restorations }: Disruption): string {
  const until = end === null ? "to the end of the series" : `to ${formatTime(end)}`;
  const provisional = ending === "provisional" ? " (the series ends too soon to be sure)" : "";
  const pauses = restorations.map(
    (pause) => `${formatTime(pause.from)} for ${formatLength(pause.until - pause.from)}`,
  );
  const back = pauses.length === 0 ? "" : `; back for a while ${pauses.join(", ")}`;
  return `  ${signal.name}: ${formatTime(onset)} ${until}${provisional}, ${Math.round(depth * 100)} % below usual${back}`;
}

function describeStatement({ source, says, from, until, precision, text }: Statement): string {
  const about = precision === "about" ? "about " : "";
  const time = precision === "day" ? formatStamp(from).slice(0, 10) : formatTime(from);
  const end =
    until === null
      ? ""
      : ` to ${precision === "day" ? formatStamp(until - 1).slice(0, 10) : formatTime(until)}`;
  return `  ${about}${time}${end}  ${says}  ${source}${text === "" ? "" : `: ${oneLine(text)}`}`;
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}
