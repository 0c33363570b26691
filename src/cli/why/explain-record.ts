import type { Paper } from "../../6-export/terminal.ts";
import { cleanWords, wrapWords } from "../../6-export/terminal.ts";
import { viewClaim } from "../../6-export/view-claim.ts";
import { countOf, DISAGREEMENT_WORDS, wordGroup } from "../../6-export/wording.ts";
import { wordDate } from "../../6-export/wording-dates.ts";
import { tidyTitle, wordMeasure, wordTerm } from "../../6-export/wording-orders.ts";
import type { Episode, Ledger, MeasureRecord, Story, Utterance } from "../../model/ledger.ts";
import { writeRow } from "./rows.ts";

/** One happening: when and where, why its claims were joined, and the claims. */
export function explainEpisode(episode: Episode, ledger: Ledger, paper: Paper): string[] {
  const { id, title, type, mode = "", when, where, reason, claims } = episode;
  return [
    `${paper.paint("bold", cleanWords(tidyTitle(title)))} · ${id}`,
    ...writeRow("Kind", [type, mode].filter(Boolean).join(", "), paper),
    ...writeRow("When", when === null ? "not told" : wordDate(when), paper),
    ...writeRow("Where", where === null ? "not told" : `${where.name} (${where.precision})`, paper),
    ...writeRow("Joined", cleanWords(reason), paper),
    ...listClaims(claims, ledger, paper),
  ];
}

/** One order: its term, how it stood from when to when and why, and the claims. */
export function explainMeasure(measure: MeasureRecord, ledger: Ledger, paper: Paper): string[] {
  const { id, measure: name, scope, begins, ends, reason, course, claims } = measure;
  return [
    `${paper.paint("bold", wordMeasure(name))}${scope === "" ? "" : `, ${cleanWords(scope)}`} · ${id}`,
    ...writeRow("Term", wordTerm(begins, ends), paper),
    ...writeRow("Joined", cleanWords(reason), paper),
    ...(course.length === 0 ? [] : ["  How it stood"]),
    ...course.flatMap((period) => {
      const place = [period.scope, ...period.except.map((part) => `not ${part}`)].filter(Boolean).join(", ");
      const facts = [wordDate(period.during), wordGroup(period.standing), cleanWords(place)].filter(Boolean);
      const words = `${facts.join(" · ")}: ${cleanWords(period.reason)} · ${period.claims.join(", ")}`;
      return wrapWords(words, paper.width, "    ", "      ");
    }),
    ...listClaims(claims, ledger, paper),
  ];
}

/** One utterance: who said it, and each wording of it. */
export function explainUtterance(utterance: Utterance, ledger: Ledger, paper: Paper): string[] {
  const { id, speaker, when, reason, proposed, claims } = utterance;
  return [
    `${paper.paint("bold", cleanWords(speaker) || "Somebody")} said · ${id}`,
    ...writeRow("When", when === null ? "not told" : wordDate(when), paper),
    ...writeRow("Joined", cleanWords(reason), paper),
    ...writeRow(
      "Note",
      proposed === true ? "proposed: two wordings taken for one, judge for yourself" : "",
      paper,
    ),
    ...listClaims(claims, ledger, paper),
  ];
}

/** One story: its articles, and every question on which they differ. */
export function explainStory(story: Story, ledger: Ledger, paper: Paper): string[] {
  const { id, title, place, period, articles, copies, disagreements } = story;
  return [
    `${paper.paint("bold", cleanWords(title))} · ${id}`,
    ...writeRow("Place", place === null ? "not known" : `${place.name} (${place.precision})`, paper),
    ...writeRow("Period", wordDate(period), paper),
    `  ${countOf(articles.length, "article")}, one story by the rare words, place and days they share`,
    ...articles.flatMap((articleId) => {
      const article = ledger.articles.find((one) => one.id === articleId);
      const words = [article?.outlet, article?.headline, articleId]
        .filter(Boolean)
        .map((word) => cleanWords(word ?? ""));
      return wrapWords(words.join(" · "), paper.width, "    ", "      ");
    }),
    ...copies.flatMap(({ agency, articles: ids, reason }) =>
      wrapWords(
        `Copies of ${agency ?? "one text"}: ${ids.join(", ")}: ${cleanWords(reason)}`,
        paper.width,
        "  ",
        "    ",
      ),
    ),
    ...(disagreements.length === 0 ? [] : ["  Where sources disagree"]),
    ...disagreements.flatMap((one) => explainDisagreement(one, paper)),
  ];
}

/** "people, killed: taken back; … · c-…, c-…" */
function explainDisagreement(
  { question, type, reason, claims }: Story["disagreements"][number],
  paper: Paper,
): string[] {
  const words = `${wordGroup(question)}: ${DISAGREEMENT_WORDS[type]}; ${cleanWords(reason)} · ${claims.join(", ")}`;
  return wrapWords(words, paper.width, "    ", "      ");
}

function listClaims(ids: readonly string[], ledger: Ledger, paper: Paper): string[] {
  const claims = ids.flatMap((id) => ledger.claims.find((claim) => claim.id === id) ?? []);
  const lines = claims.flatMap((claim) => {
    const view = viewClaim(
      claim,
      ledger.articles.find((article) => article.id === claim.article),
    );
    const credit = [view.hasNamedOrigin ? view.origin : "", view.outlet, view.published].filter(Boolean);
    const words = `“${cleanWords(claim.span.exact)}” — ${credit.map(cleanWords).join(", ")} · ${claim.id}`;
    return wrapWords(words, paper.width, "    ", "      ");
  });
  return ["  Claims", ...lines];
}
