import { capitalise, wordGroup, wordMetric, wordNumber } from "../../src/6-export/wording.ts";
import type { Decision, DecisionBody } from "../../src/model/decision.ts";
import type { Shelf } from "./shelf.ts";

/** "Rejected “18”, Interior Ministry": a decision in the log's words. */
export function wordDecision({ body, reason }: Decision, shelf: Shelf | null): string {
  const because = reason === "" ? "" : ` — ${reason}`;
  return capitalise(wordBody(body, shelf)) + because;
}

function wordBody(body: DecisionBody, shelf: Shelf | null): string {
  switch (body.kind) {
    case "confirm":
      return `confirmed ${wordClaim(body.claim, shelf)}`;
    case "reject":
      return `rejected ${wordClaim(body.claim, shelf)}`;
    case "correct":
      return `corrected ${wordClaim(body.claim, shelf)} to ${wordBounds(body.low, body.high)}`;
    case "background":
      return `marked ${wordClaim(body.claim, shelf)} as ${body.background ? "background" : "no background"}`;
    case "merge-figures":
      return `merged ${wordFigure(body.figure, shelf)} into ${wordFigure(body.into, shelf)}`;
    case "split-figure":
      return `split ${wordFigure(body.figure, shelf)}: “${body.label}” with ${body.claims.length} of its claims`;
    case "merge-episodes":
      return `joined ${wordEpisode(body.episode, shelf)} with ${wordEpisode(body.into, shelf)}`;
    case "split-episode":
      return `split ${wordEpisode(body.episode, shelf)}: ${body.claims.length} claims are another happening`;
    case "alias":
      return `“${body.name}” is “${body.as}”`;
    case "merge-stories":
      return "joined this story with another";
    case "split-story":
      return `moved ${body.articles.length} articles into a story of their own`;
    case "withdraw":
      return `withdrew ${wordArticle(body.article, shelf)}`;
    case "annotate":
      return `noted “${body.text}”`;
    case "undo":
      return "undid a decision";
  }
}

function wordClaim(id: string, shelf: Shelf | null): string {
  const view = shelf?.show(id);
  return view === undefined ? "a claim" : `“${view.value}”, ${view.origin}`;
}

function wordFigure(id: string, shelf: Shelf | null): string {
  const figure = shelf?.story.figures.find((one) => one.id === id);
  if (figure === undefined) return "a figure";
  return `${wordMetric(figure.question.metric)}: ${wordGroup(figure.question.population)}`;
}

function wordEpisode(id: string, shelf: Shelf | null): string {
  const episode = shelf?.story.episodes.find((one) => one.id === id);
  return episode === undefined ? "a happening" : `“${episode.title}”`;
}

function wordArticle(id: string, shelf: Shelf | null): string {
  const article = shelf?.articles.get(id);
  return article === undefined ? "an article" : `the article “${article.headline}”, ${article.outlet}`;
}

function wordBounds(low: number | null, high: number | null): string {
  if (low !== null && low === high) return wordNumber(low);
  if (low !== null && high !== null) return `${wordNumber(low)}–${wordNumber(high)}`;
  if (low !== null) return `at least ${wordNumber(low)}`;
  return high === null ? "no number" : `up to ${wordNumber(high)}`;
}
