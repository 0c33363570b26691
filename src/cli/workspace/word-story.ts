import { countOf, wordGroup, wordMetric } from "../../6-export/wording.ts";
import { wordDate } from "../../6-export/wording-dates.ts";
import type { Policy } from "../../model/ledger.ts";
import type { StoryCard } from "../../model/workspace.ts";

/** A story in a few lines of a list. */
export function wordCard(card: StoryCard, policy: Policy): string {
  const support = [
    countOf(card.articles, "article"),
    countOf(card.outlets, "outlet"),
    countOf(card.origins, "origin"),
  ].join(", ");
  const where = [card.place?.name, wordDate(card.period), support].filter((words) => words).join(" · ");
  const figures = card.figures.map(({ metric, population, words }) => {
    return `${wordMetric(metric)} ${words[policy]} (${wordGroup(population)})`;
  });
  const today = card.changesToday === 0 ? "" : ` · ${countOf(card.changesToday, "change")} in 24 hours`;
  return [
    card.title || "(no headline)",
    `  ${where}`,
    ...(figures.length === 0 ? [] : [`  ${figures.join(" · ")}`]),
    `  ${card.id} · changed ${wordInstant(card.changedAt)}${today}`,
  ].join("\n");
}

/** "2022-01-05 18:00 UTC" */
export function wordInstant(instant: string): string {
  return `${instant.slice(0, 16).replace("T", " ")} UTC`;
}
