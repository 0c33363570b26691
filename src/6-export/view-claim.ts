import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import { describeClaim, describePopulation, labelClaim } from "./describe-claim.ts";
import { CERTAINTY_WORDS } from "./wording.ts";
import { wordDate } from "./wording-dates.ts";

/** One claim in words, with its sentence cut at the words it stands on. */
export interface ClaimView {
  readonly id: string;
  /** "at least 8"; what is missing, for an absence. */
  readonly value: string;
  /** "killed, police officers" */
  readonly label: string;
  /** "police officers" */
  readonly population: string;
  /** True where those words say the number, too: "a woman and her two sons". */
  readonly saysNumber: boolean;
  readonly sentence: { readonly before: string; readonly words: string; readonly after: string };
  /** Who first said it; the outlet where it names nobody. */
  readonly origin: string;
  readonly hasNamedOrigin: boolean;
  readonly relays: readonly string[];
  readonly outlet: string;
  readonly article: string;
  /** EDTF of publication, "" where unknown. */
  readonly publishedEdtf: string;
  readonly published: string;
  readonly asOfEdtf: string;
  readonly asOf: string;
  readonly when: string;
  readonly where: string;
  /** "reportedly", "denied" …, "" for a plain statement. */
  readonly certainty: string;
}

export function viewClaim(claim: Claim, article: Article | undefined): ClaimView {
  const origin = claim.claimants.find((claimant) => claimant.as === "origin");
  const outlet =
    claim.claimants.findLast((claimant) => claimant.as === "outlet")?.name ?? article?.outlet ?? "";
  const publishedEdtf = article?.published?.edtf ?? "";
  const asOfEdtf = claim.asOf ?? publishedEdtf;
  return {
    id: claim.id,
    value: describeClaim(claim),
    label: labelClaim(claim),
    population: describePopulation(claim),
    saysNumber: claim.kind === "count" && claim.count.numberText === claim.count.population.text,
    sentence: cutSentence(claim, article?.text ?? claim.span.exact),
    origin: origin?.name ?? outlet,
    hasNamedOrigin: origin !== undefined && origin.name !== outlet,
    relays: claim.claimants.filter((claimant) => claimant.as === "relay").map((claimant) => claimant.name),
    outlet,
    article: claim.article,
    publishedEdtf,
    published: publishedEdtf === "" ? "no date" : wordDate(publishedEdtf),
    asOfEdtf,
    asOf: asOfEdtf === "" ? "" : wordDate(asOfEdtf),
    when: claim.when ? wordDate(claim.when.edtf) : "",
    where: claim.where?.name ?? "",
    certainty: CERTAINTY_WORDS[claim.certainty],
  };
}

function cutSentence(claim: Claim, text: string): ClaimView["sentence"] {
  const { span, sentence } = claim;
  return {
    before: text.slice(sentence.start, span.start),
    words: span.exact,
    after: text.slice(span.end, sentence.end),
  };
}
