import type { RankedSentence, SummarySource } from "./summary.ts";
import { joinAnd, quote } from "./summary-words.ts";
import type { ClaimView } from "./view-claim.ts";

const MOST_ABSENCES = 2;
const LONGEST = 180;
const SHORTEST_QUOTE = 20;

/** What a named person said in their own words, and what was not told. */
export function summariseSpoken(source: SummarySource): RankedSentence[] {
  return [...wordSaid(source), ...wordAbsences(source)];
}

function wordSaid({ view }: SummarySource): RankedSentence[] {
  const said = view.said.find(
    ({ speaker, quote: words, isDirect, claim }) =>
      isDirect &&
      /^\p{Lu}/u.test(speaker) &&
      words.length >= SHORTEST_QUOTE &&
      words.length <= LONGEST &&
      claim.certainty !== "denied",
  );
  if (said === undefined) return [];
  const { speaker, quote: words, outlet, date, claim } = said;
  const credit = claim.publishedEdtf === "" ? outlet : `${outlet}, ${date}`;
  return [{ text: `${speaker} said: ${quote(words)} (${credit}).`, claims: [claim], rank: 7 }];
}

/** The two fullest, in the order of the articles. */
function wordAbsences({ view }: SummarySource): RankedSentence[] {
  const once = [...new Map(view.absences.map((claim) => [wholeOf(claim), claim])).values()].filter(
    (claim) => wholeOf(claim).length <= LONGEST,
  );
  const kept = new Set(
    [...once].sort((a, b) => wholeOf(b).length - wholeOf(a).length).slice(0, MOST_ABSENCES),
  );
  const told = once.filter((claim) => kept.has(claim));
  if (told.length === 0) return [];
  const words = told.map((claim) => {
    const credit = claim.publishedEdtf === "" ? claim.outlet : `${claim.outlet}, ${claim.published}`;
    return `${quote(wholeOf(claim).replace(/\.$/u, ""))} (${credit})`;
  });
  return [{ text: `Not told, in the articles' words: ${joinAnd(words)}.`, claims: told, rank: 2 }];
}

function wholeOf({ sentence: { before, words, after } }: ClaimView): string {
  return (before + words + after).replace(/\s+/gu, " ").trim();
}
