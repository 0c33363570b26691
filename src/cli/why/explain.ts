import type { Paper } from "../../6-export/terminal.ts";
import type { Run } from "../../pipeline.ts";
import { explainArticle } from "./explain-article.ts";
import { explainClaim } from "./explain-claim.ts";
import { explainFigure } from "./explain-figure.ts";
import { explainPhrase } from "./explain-phrase.ts";
import { explainEpisode, explainMeasure, explainStory, explainUtterance } from "./explain-record.ts";

/** What `run` knows of `what`, an id, the start of an id, or a phrase; null where nothing matches. */
export function explain(what: string, run: Run, paper: Paper): string | null {
  const blocks = explainIds(what.trim(), run, paper) ?? explainPhrase(what, run, paper);
  return blocks.length === 0 ? null : `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** A shorter start of an id would match by chance. */
const SHORTEST_ID = 4;

function explainIds(what: string, run: Run, paper: Paper): string[][] | null {
  if (what.length < SHORTEST_ID || /\s/u.test(what)) return null;
  const { articles, claims, stories } = run.ledger;
  const figures = stories.flatMap((story) => story.figures);
  const episodes = stories.flatMap((story) => story.episodes);
  const measures = stories.flatMap((story) => story.measures);
  const statements = stories.flatMap((story) => story.statements);
  const records = [...figures, ...episodes, ...measures, ...statements, ...stories];
  const isExact = [...claims, ...records, ...articles].some(({ id }) => id === what);
  const matches = (id: string) => (isExact ? id === what : id.startsWith(what));
  const blocks = [
    ...claims.filter(({ id }) => matches(id)).map((claim) => explainClaim(claim, run.ledger, paper)),
    ...figures.filter(({ id }) => matches(id)).map((figure) => explainFigure(figure, run.ledger, paper)),
    ...episodes.filter(({ id }) => matches(id)).map((one) => explainEpisode(one, run.ledger, paper)),
    ...measures.filter(({ id }) => matches(id)).map((one) => explainMeasure(one, run.ledger, paper)),
    ...statements.filter(({ id }) => matches(id)).map((one) => explainUtterance(one, run.ledger, paper)),
    ...stories.filter(({ id }) => matches(id)).map((story) => explainStory(story, run.ledger, paper)),
    ...articles.filter(({ id }) => matches(id)).map((article) => explainArticle(article, run, paper)),
  ];
  return blocks.length === 0 ? null : blocks;
}
