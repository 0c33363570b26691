import type { Claim } from "../model/claim.ts";
import type { Digest, TermForm, TermTally, Understood } from "../model/digest.ts";
import { quoteSpan } from "../model/span.ts";

/** What telling needs of an article. */
type Told = Pick<Understood, "digest" | "claims">;

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();
const BYTES_A_NUMBER = Float64Array.BYTES_PER_ELEMENT;

/**
 * Writes what telling needs of an article: two thirds of the bytes of plain JSON, in less time. In this order: two numbers, how long
 * the text is written and how many runs there are; the runs; the text as JSON, apart, for its “ ” and é would make all else be
 * written letter by letter; the rest as JSON, a claim as a row. What a claim quotes is not written, for the text has it.
 */
export function writeUnderstood({ digest, claims }: Told): Uint8Array {
  const { runs, terms, article, ...rest } = digest;
  const { text, ...about } = article;
  const sheet: Sheet = [about, rest, writeTerms(terms), claims.map(writeClaim)];
  const textBytes = ENCODER.encode(JSON.stringify(text));
  const sheetBytes = ENCODER.encode(JSON.stringify(sheet));
  const numbers = new Float64Array(2 + runs.length);
  numbers.set([textBytes.length, runs.length]);
  numbers.set(runs, 2);
  const bytes = new Uint8Array(numbers.byteLength + textBytes.length + sheetBytes.length);
  bytes.set(new Uint8Array(numbers.buffer));
  bytes.set(textBytes, numbers.byteLength);
  bytes.set(sheetBytes, numbers.byteLength + textBytes.length);
  return bytes;
}

/** Reads what `writeUnderstood` wrote. */
export function readUnderstood(bytes: Uint8Array): Told {
  const [textLength = 0, runCount = 0] = readNumbers(bytes, 0, 2);
  const textStart = (2 + runCount) * BYTES_A_NUMBER;
  const textEnd = textStart + textLength;
  const text = JSON.parse(DECODER.decode(bytes.subarray(textStart, textEnd))) as string;
  const [about, rest, terms, rows] = JSON.parse(DECODER.decode(bytes.subarray(textEnd))) as Sheet;
  const digest: Digest = {
    ...rest,
    article: { ...about, text },
    terms: readTerms(terms),
    runs: readNumbers(bytes, 2 * BYTES_A_NUMBER, runCount),
  };
  return { digest, claims: rows.map((row) => readClaim(row, about.id, text)) };
}

type Sheet = readonly [
  about: Omit<Digest["article"], "text">,
  rest: Omit<Digest, "article" | "terms" | "runs">,
  terms: TermRows,
  claims: readonly ClaimRow[],
];

function readNumbers(bytes: Uint8Array, from: number, count: number): number[] {
  const part = bytes.slice(from, from + count * BYTES_A_NUMBER);
  return Array.from(new Float64Array(part.buffer, 0, count));
}

const FORMS: readonly TermForm[] = ["word", "name", "number"];

/** Of each term the word, how often it is used, and the place of its form in `FORMS`. */
type TermRows = readonly [words: readonly string[], times: readonly number[], forms: readonly number[]];

function writeTerms(terms: readonly TermTally[]): TermRows {
  return [
    terms.map(([word]) => word),
    terms.map(([, times]) => times),
    terms.map(([, , form]) => FORMS.indexOf(form)),
  ];
}

function readTerms([words, times, forms]: TermRows): TermTally[] {
  return words.map((word, at) => [word, times[at] ?? 0, FORMS[forms[at] ?? 0] ?? "word"]);
}

/** A claim without its article and the words it quotes; last what it claims, under the name of its kind. */
type ClaimRow = readonly [
  id: string,
  start: number,
  end: number,
  sentence: Claim["sentence"],
  claimants: Claim["claimants"],
  certainty: Claim["certainty"],
  when: Claim["when"],
  asOf: Claim["asOf"],
  where: Claim["where"],
  background: Claim["background"],
  foundBy: string,
  kind: Claim["kind"],
  claimed: unknown,
];

function writeClaim(claim: Claim): ClaimRow {
  const { start, end } = claim.span;
  const claimed = (claim as unknown as Record<string, unknown>)[claim.kind];
  return [
    claim.id,
    start,
    end,
    claim.sentence,
    claim.claimants,
    claim.certainty,
    claim.when,
    claim.asOf,
    claim.where,
    claim.background,
    claim.foundBy,
    claim.kind,
    claimed,
  ];
}

function readClaim(row: ClaimRow, article: string, text: string): Claim {
  const [
    id,
    start,
    end,
    sentence,
    claimants,
    certainty,
    when,
    asOf,
    where,
    background,
    foundBy,
    kind,
    claimed,
  ] = row;
  const span = quoteSpan(text, { start, end });
  const base = {
    id,
    article,
    span,
    sentence,
    claimants,
    certainty,
    when,
    asOf,
    where,
    background,
    foundBy,
    kind,
  };
  return { ...base, [kind]: claimed } as unknown as Claim;
}
