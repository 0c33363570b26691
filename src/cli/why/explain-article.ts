import type { Paper } from "../../6-export/terminal.ts";
import { cleanWords, wrapWords } from "../../6-export/terminal.ts";
import { viewClaim } from "../../6-export/view-claim.ts";
import { wordDate } from "../../6-export/wording-dates.ts";
import type { Article } from "../../model/article.ts";
import type { Run } from "../../pipeline.ts";
import { writeRow } from "./rows.ts";

/** One article: its date and outlet, its claims, and every number in it that became none. */
export function explainArticle(article: Article, run: Run, paper: Paper): string[] {
  const claims = run.ledger.claims.filter((claim) => claim.article === article.id);
  const drops = run.drops.filter((drop) => drop.article === article.id);
  const story = run.ledger.stories.find((one) => one.articles.includes(article.id));
  const { cut = [], basis = {} } =
    run.understood.find(({ digest }) => digest.article.id === article.id) ?? {};
  const from = (place: string | undefined) => (place === undefined ? "" : ` (${cleanWords(place)})`);
  const date = article.published;
  const dateWords = date
    ? `${wordDate(date.edtf)}, ${date.basis}${from(basis.published)}${date.span ? `: “${cleanWords(date.span.exact)}”` : ""}`
    : "none found";
  return [
    `${paper.paint("bold", cleanWords(article.headline || article.source))} · ${article.id}`,
    ...writeRow("Source", cleanWords(article.source), paper),
    ...writeRow("Outlet", cleanWords(article.outlet) + from(basis.outlet), paper),
    ...writeRow(
      "Headline",
      article.headline ? cleanWords(article.headline) + from(basis.headline) : "",
      paper,
    ),
    ...writeRow(
      "Authors",
      article.authors.length > 0 ? cleanWords(article.authors.join(", ")) + from(basis.authors) : "",
      paper,
    ),
    ...writeRow("Address", article.url ? cleanWords(article.url) + from(basis.url) : "", paper),
    ...writeRow("Date", dateWords, paper),
    ...writeRow("Changed", article.modified ? article.modified + from(basis.modified) : "", paper),
    ...writeRow("Retrieved", article.retrieved ? article.retrieved + from(basis.retrieved) : "", paper),
    ...writeRow("Language", cleanWords(article.language) + from(basis.language), paper),
    ...writeRow("Credits", article.credits.map(cleanWords).join(", "), paper),
    ...writeRow("Story", story ? cleanWords(story.title) : "none", paper),
    ...(claims.length === 0 ? [] : ["  Claims"]),
    ...claims.flatMap((claim) => {
      const view = viewClaim(claim, article);
      const words = `${cleanWords(view.value)} ${cleanWords(view.label)} — ${cleanWords(view.origin)} · ${claim.id}`;
      return wrapWords(words, paper.width, "    ", "      ");
    }),
    ...(cut.length === 0 ? [] : ["  Words of the page that are not read"]),
    ...cut.flatMap(({ text, reason }) =>
      wrapWords(
        `“${cleanWords(text.slice(0, MOST_SHOWN))}”: ${cleanWords(reason)}`,
        paper.width,
        "    ",
        "      ",
      ),
    ),
    ...(drops.length === 0 ? [] : ["  Numbers that are no claim"]),
    ...drops.flatMap((drop) => {
      const words = cleanWords(article.text.slice(drop.start, drop.end));
      return wrapWords(`“${words}”: ${cleanWords(drop.reason)}`, paper.width, "    ", "      ");
    }),
  ];
}

/** Characters of a part left out that say enough of it. */
const MOST_SHOWN = 120;
