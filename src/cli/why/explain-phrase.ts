import type { Paper } from "../../6-export/terminal.ts";
import { cleanWords, wrapWords } from "../../6-export/terminal.ts";
import { viewClaim } from "../../6-export/view-claim.ts";
import { wordDate } from "../../6-export/wording-dates.ts";
import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { overlaps, wordsOf } from "../../model/span.ts";
import type { Run } from "../../pipeline.ts";
import { annotateAgain } from "../../understand.ts";
import { findPhrase } from "./find-phrase.ts";
import { markWords } from "./rows.ts";

/** Every sentence that holds `phrase`: its claims, and why each other number in it is none. */
export function explainPhrase(phrase: string, run: Run, paper: Paper): string[][] {
  return run.understood.flatMap((understood) => {
    const { article } = understood.digest;
    const places = findPhrase(phrase, article.text);
    if (places.length === 0) return [];
    const annotated = annotateAgain(understood);
    const seen = new Set<number>();
    return places.flatMap((place) => {
      const sentence = annotated.sentences.find((one) => overlaps(one, place));
      if (sentence && seen.has(sentence.start)) return [];
      if (sentence) seen.add(sentence.start);
      return [explainOccurrence(place, sentence, annotated, run, paper)];
    });
  });
}

function explainOccurrence(
  place: Span,
  sentence: Sentence | undefined,
  annotated: Annotated,
  run: Run,
  paper: Paper,
): string[] {
  const { article, zones } = annotated.reading;
  const whole = sentence ?? place;
  const marked = markWords(
    article.text.slice(Math.min(whole.start, place.start), place.start),
    wordsOf(article.text, place),
    article.text.slice(place.end, Math.max(whole.end, place.end)),
    paper,
  );
  const zone = zones.find((one) => overlaps(one, place));
  const zoneWords =
    zone && zone.kind !== "body"
      ? wrapWords(`Part of the page: ${zone.kind}, ${cleanWords(zone.reason)}`, paper.width, "  ", "    ")
      : [];
  const found = [
    ...explainClaims(whole, article, run, paper),
    ...explainNumbers(whole, sentence, article, run, paper),
  ];
  const nothing = zone?.kind === "boilerplate" ? [] : ["  No claim and no number here."];
  return [
    ...writeHead(article, paper),
    ...wrapWords(`“${marked}”`, paper.width, "  ", "   "),
    ...zoneWords,
    ...(found.length === 0 ? nothing : found),
  ];
}

function writeHead(article: Article, paper: Paper): string[] {
  const date = article.published ? `, ${wordDate(article.published.edtf)}` : "";
  return wrapWords(
    `${paper.paint("bold", cleanWords(article.outlet))}${date} · ${cleanWords(article.source)} · ${article.id}`,
    paper.width,
  );
}

function explainClaims(whole: Span, article: Article, run: Run, paper: Paper): string[] {
  return run.ledger.claims
    .filter((claim) => claim.article === article.id && overlaps(claim.span, whole))
    .flatMap((claim) => {
      const view = viewClaim(claim, article);
      const chain = claim.claimants.map(({ name }) => cleanWords(name)).join(" → ");
      const apart = claim.background ? ` · kept apart: ${cleanWords(claim.background.reason)}` : "";
      const words = `Claim: ${cleanWords(view.value)} ${cleanWords(view.label)}; ${chain}; rule “${claim.foundBy}” · ${claim.id}${apart}`;
      return wrapWords(words, paper.width, "  ", "    ");
    });
}

/** Numbers of the sentence that are no claim, with the reason given when they were passed over. */
function explainNumbers(
  whole: Span,
  sentence: Sentence | undefined,
  article: Article,
  run: Run,
  paper: Paper,
): string[] {
  const drops = run.drops.filter((drop) => drop.article === article.id && overlaps(drop, whole));
  const claims = run.ledger.claims.filter((claim) => claim.article === article.id);
  const rest = (sentence?.numbers ?? [])
    .filter(
      (number) => ![...drops, ...claims.map((claim) => claim.span)].some((span) => overlaps(span, number)),
    )
    .filter((number) => !number.implicit);
  return [...drops, ...rest]
    .sort((a, b) => a.start - b.start)
    .flatMap((number) =>
      wrapWords(
        `No claim: “${cleanWords(wordsOf(article.text, number))}”, ${cleanWords(number.reason)}`,
        paper.width,
        "  ",
        "    ",
      ),
    );
}
