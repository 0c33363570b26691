import { nameOfCountry } from "../country-names.ts";
import { type Interval, listIntervals } from "../intervals.ts";
import type { Observation } from "../observe.ts";
import { formatMoment, formatStamp, formatTime } from "../times.ts";
import type { Outage, Statement, Window } from "../types.ts";
import { escapeMarkup } from "./escape.ts";
import { PAGE_STYLE } from "./style.ts";
import { drawConnectivity, MOST_SIGNALS } from "./svg.ts";
import { IN_WORDS } from "./verdicts.ts";

/** One page that needs nothing else: the picture, the intervals, the statements, and the press claims with verdicts. */
export function writeConnectivityHtml(
  observation: Observation,
  problems: readonly string[],
  asked: Partial<Window> = {},
): string {
  const { place, statements, outages } = observation;
  const title = `Internet in ${nameOfCountry(place)}, measured and reported`;
  const intervals = listIntervals(observation);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeMarkup(title)}</title><style>${PAGE_STYLE}</style></head><body>
<h1>${escapeMarkup(title)}</h1>
<p>${escapeMarkup(describeOutages(outages))}</p>
${writeLegend(observation)}
<div class="picture" role="region" aria-label="Picture" tabindex="0">${drawConnectivity(observation, asked)}</div>
${intervals.length === 0 ? "" : section("Intervals", tableOf(intervals))}
${writeLinks(observation)}
${statements.length === 0 ? "" : section("Statements of measurement", `<ul>${statements.map(writeStatement).join("")}</ul>`)}
${writeNotes(observation, problems)}
</body></html>
`;
}

/** "1 outage: 5 Jan 2022 10:30 to 11 Jan 2022 02:15 UTC, stated, not measured here." */
function describeOutages(outages: readonly Outage[]): string {
  if (outages.length === 0) return "No outage found. All times UTC.";
  const each = outages.map(({ begins, ends, basis, agreement }) => {
    const end = ends === null ? "no end seen" : formatMoment(ends.latest);
    const known =
      basis === "series"
        ? agreement === "routing only"
          ? agreement
          : `seen by ${agreement} of signals`
        : "stated, not measured here";
    return `${formatMoment(begins.earliest)} to ${end} (${known})`;
  });
  return `${outages.length} ${outages.length === 1 ? "outage" : "outages"}: ${each.join("; ")}. All times UTC.`;
}

/** What the picture's colours mean, as far as it shows them. */
function writeLegend({ watches, statements, claims }: Observation): string {
  const rows = [
    ...(watches.length > 0
      ? [
          ["below", "below usual"],
          ["learned", "still learning what is usual, no verdict"],
          ["broken", "a line that breaks: nothing measured"],
        ]
      : []),
    ...(statements.length > 0 ? [["words", "dated words, not a series"]] : []),
    ["back", "back for a while"],
  ];
  const days =
    claims.length > 0 ? "<li>Press claims span the days they name, in the place's own time.</li>" : "";
  return `<ul class="legend">${rows.map(([kind, words]) => `<li><i class="${kind}"></i>${words}</li>`).join("")}${days}</ul>`;
}

function section(title: string, content: string): string {
  return `<h2>${escapeMarkup(title)}</h2>${content}`;
}

function tableOf(intervals: readonly Interval[]): string {
  const rows = intervals.map((one) => {
    const depth = one.depth === null ? "" : `${Math.round(one.depth * 100)} %`;
    const pauses = one.restorations.map(({ from, until }) => `${from} to ${until}`).join("<br>");
    const end = one.end === null ? "not seen" : one.end;
    return `<tr><td>${escapeMarkup(one.signal)}<br><small>${escapeMarkup(one.family || "stated only")}</small></td><td>${one.onset}<br><small>after ${one.onsetAfter}</small></td><td>${end}${one.ending === "provisional" ? "<br><small>provisional</small>" : ""}</td><td>${depth}</td><td>${pauses}</td></tr>`;
  });
  return `<div class="table" role="region" aria-label="Intervals" tabindex="0"><table><thead><tr><th>Signal</th><th>Onset (UTC)</th><th>End (UTC)</th><th>Below usual</th><th>Back for a while</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

function writeLinks({ links, claims }: Observation): string {
  if (links.length === 0) return "";
  const rows = links.map(({ claim, verdict, reason }) => {
    const words = claims.find(({ id }) => id === claim);
    return `<li><span class="verdict ${verdict}">${IN_WORDS[verdict]}</span> “${escapeMarkup(words?.text ?? "")}” <small>${escapeMarkup([words?.place.name, claim].filter(Boolean).join(", "))}</small><br><span class="soft">${escapeMarkup(reason)}</span></li>`;
  });
  return section("Press claims", `<ol>${rows.join("")}</ol>`);
}

function writeStatement({ source, says, from, until, precision, text, url, scope }: Statement): string {
  const isDay = precision === "day";
  const start = isDay ? formatStamp(from).slice(0, 10) : formatTime(from);
  const end = until === null ? "" : ` to ${isDay ? formatStamp(until - 1).slice(0, 10) : formatTime(until)}`;
  const name = escapeMarkup(source);
  const linked =
    url !== undefined && /^https?:\/\//u.test(url) ? `<a href="${escapeMarkup(url)}">${name}</a>` : name;
  return `<li>${precision === "about" ? "about " : ""}${start}${end}, ${says}: ${linked}${text === "" ? "" : `, “${escapeMarkup(text)}”`} <small>${escapeMarkup(scope)}</small></li>`;
}

function writeNotes({ watches }: Observation, problems: readonly string[]): string {
  const notes = watches
    .filter(({ signal }) => signal.note !== undefined)
    .map(({ signal }) => `${signal.name}: ${signal.note}`);
  const undrawn = watches.length - MOST_SIGNALS;
  const cut = undrawn > 0 ? [`${undrawn} more signals are not drawn; the JSON names them all`] : [];
  const lines = [...new Set([...notes, ...cut, ...problems])];
  if (lines.length === 0) return "";
  return section(
    "To keep in mind",
    `<ul>${lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join("")}</ul>`,
  );
}
