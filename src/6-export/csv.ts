import type { Claim } from "../model/claim.ts";
import type { Ledger } from "../model/ledger.ts";
import { describeClaim } from "./describe-claim.ts";
import { viewClaim } from "./view-claim.ts";

/** One row for each claim, for a spreadsheet; the second row holds HXL hashtags (hxlstandard.org). */
export function writeCsv(ledger: Ledger): string {
  const articles = new Map(ledger.articles.map((article) => [article.id, article]));
  const storyOf = new Map(
    ledger.stories.flatMap((story) => story.articles.map((id) => [id, story.title] as const)),
  );
  const figureOf = new Map(
    ledger.stories.flatMap((story) =>
      story.figures.flatMap((figure) => figure.claims.map((id) => [id, figure.id] as const)),
    ),
  );
  const rows = ledger.claims.map((claim) => {
    const article = articles.get(claim.article);
    const { sentence, origin, relays, outlet } = viewClaim(claim, article);
    return [
      claim.id,
      storyOf.get(claim.article) ?? "",
      figureOf.get(claim.id) ?? "",
      ...describe(claim),
      claim.when?.edtf ?? "",
      claim.asOf ?? "",
      claim.where?.name ?? "",
      claim.where?.country ?? "",
      claim.where?.lat ?? "",
      claim.where?.lon ?? "",
      origin,
      relays.join("; "),
      outlet,
      claim.certainty,
      claim.background?.reason ?? "",
      claim.span.exact,
      sentence.before + sentence.words + sentence.after,
      claim.article,
      article?.published?.edtf ?? "",
      article?.url ?? article?.source ?? "",
      claim.foundBy,
    ];
  });
  const columns = COLUMNS.map(([name]) => name);
  const tags = COLUMNS.map(([, tag]) => tag);
  // HXL tags start with "#", which no spreadsheet runs; everything else is guarded.
  return [columns.map(quoteCell), tags, ...rows.map((row) => row.map(writeCell))]
    .map((row) => `${row.join(",")}\r\n`)
    .join("");
}

const COLUMNS: readonly (readonly [string, string])[] = [
  ["claim", "#meta+id+claim"],
  ["story", "#crisis+name"],
  ["figure", "#meta+id+figure"],
  ["kind", "#meta+kind"],
  ["metric", "#indicator+name"],
  ["population", "#affected+name"],
  ["group", "#affected+type"],
  ["low", "#affected+num+min"],
  ["high", "#affected+num+max"],
  ["modifier", "#affected+modifier"],
  ["part of", "#meta+id+whole"],
  ["when", "#date+occurred"],
  ["as of", "#date+asof"],
  ["place", "#loc+name"],
  ["country", "#country+code+v_iso2"],
  ["latitude", "#geo+lat"],
  ["longitude", "#geo+lon"],
  ["origin", "#meta+source+origin"],
  ["relays", "#meta+source+relay"],
  ["outlet", "#meta+source+outlet"],
  ["certainty", "#meta+certainty"],
  ["kept apart because", "#meta+background"],
  ["words", "#description+words"],
  ["sentence", "#description+sentence"],
  ["article", "#meta+id+article"],
  ["published", "#date+published"],
  ["source", "#meta+url"],
  ["found by", "#meta+method"],
];

function describe(claim: Claim): readonly (string | number)[] {
  if (claim.kind !== "count") return [claim.kind, "", describeClaim(claim), "", "", "", "", ""];
  const { metric, population, low, high, modifier, partOf } = claim.count;
  return [
    claim.kind,
    metric,
    population.text,
    population.group,
    low ?? "",
    high ?? "",
    modifier,
    partOf ?? "",
  ];
}

/** =1+1, +7, @SUM: what a spreadsheet would run as a formula */
const FORMULA = /^[=+\-@\t\r]/u;

function writeCell(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  return quoteCell(FORMULA.test(cell) ? `'${cell}` : cell);
}

function quoteCell(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
