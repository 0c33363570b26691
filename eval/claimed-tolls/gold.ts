import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Input } from "../../src/model/article.ts";
import type { ExpectedCount } from "../match-claims.ts";

const bound = z.number().nullable();

const claimLine = z.object({
  file: z.string(),
  start: z.number(),
  end: z.number(),
  exact: z.string(),
  numberText: z.string(),
  metric: z.string(),
  population: z.string(),
  low: bound,
  high: bound,
  modifier: z.string(),
  claimant: z.string().nullable(),
  claimantText: z.string().nullable(),
  certainty: z.string(),
  background: z.boolean(),
  partOf: z.number().nullable(),
  confidence: z.number(),
  implicit: z.boolean().optional(),
});

const mention = z.object({ file: z.string(), start: z.number(), end: z.number().optional() });
const relationLine = z.object({ a: mention, b: mention, relation: z.string() });

const finalAnswer = z.object({
  metric: z.string(),
  population: z.string(),
  low: bound,
  high: bound,
  background: z.boolean().optional(),
});
const answers = z.object({
  final: z.array(finalAnswer).optional(),
  answers: z.array(finalAnswer).optional(),
});

/** One labelled count; offsets are UTF-16. `line` is what another claim's `partOf` points to. */
export interface GoldClaim extends ExpectedCount, Readonly<Omit<z.infer<typeof claimLine>, "implicit">> {
  readonly line: number;
}

export type FinalAnswer = z.infer<typeof finalAnswer>;

export interface GoldRelation {
  readonly a: GoldClaim;
  readonly b: GoldClaim;
  readonly relation: string;
}

/** A labelled story: its articles as given, every count in them, relations between counts, and the final answers. */
export interface GoldStory {
  readonly name: string;
  readonly inputs: readonly Input[];
  readonly texts: ReadonlyMap<string, string>;
  readonly claims: readonly GoldClaim[];
  readonly relations: readonly GoldRelation[];
  readonly finals: readonly FinalAnswer[];
}

/** Reads every story folder under `folder`. Throws where a file does not have the expected shape or an offset is wrong. */
export function readGoldStories(folder: string): GoldStory[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map((entry) => readGoldStory(join(folder, entry.name), entry.name)).sort(byName);
}

function byName(a: GoldStory, b: GoldStory): number {
  return a.name < b.name ? -1 : 1;
}

function readGoldStory(folder: string, name: string): GoldStory {
  const files = readdirSync(join(folder, "articles")).sort();
  const inputs = files.map((file) => ({
    source: file,
    content: readFileSync(join(folder, "articles", file), "utf8"),
    mediaType: "application/json",
  }));
  const texts = new Map(
    inputs.map(({ source, content }) => [
      source,
      z.object({ text: z.string() }).parse(JSON.parse(content)).text,
    ]),
  );
  const claims = readLines(join(folder, "claims.jsonl"), claimLine).map((claim, line) =>
    alignClaim(claim, line, texts),
  );
  const relations = readLines(join(folder, "relations.jsonl"), relationLine).map(({ a, b, relation }) => ({
    a: findClaim(claims, a),
    b: findClaim(claims, b),
    relation,
  }));
  return { name, inputs, texts, claims, relations, finals: readFinals(join(folder, "stories.json"), name) };
}

function readLines<Line>(path: string, line: z.ZodType<Line>): Line[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((text) => text.trim() !== "").map((text) => line.parse(JSON.parse(text)));
}

/** Offsets may count code points: they are turned into UTF-16 where the text holds characters outside the basic plane. */
function alignClaim(
  claim: z.infer<typeof claimLine>,
  line: number,
  texts: ReadonlyMap<string, string>,
): GoldClaim {
  const text = texts.get(claim.file) ?? "";
  const implicit = claim.implicit ?? false;
  if (text.slice(claim.start, claim.end) === claim.exact) return { ...claim, implicit, line };
  const points = [...text];
  const start = points.slice(0, claim.start).join("").length;
  const end = start + claim.exact.length;
  if (text.slice(start, end) === claim.exact) return { ...claim, start, end, implicit, line };
  throw new Error(`${claim.file}: no "${claim.exact}" at ${claim.start}`);
}

function findClaim(claims: readonly GoldClaim[], wanted: z.infer<typeof mention>): GoldClaim {
  const claim = claims.find(
    (one) =>
      one.file === wanted.file &&
      one.start === wanted.start &&
      (wanted.end === undefined || one.end === wanted.end),
  );
  if (claim === undefined) throw new Error(`relation names no claim: ${wanted.file} ${wanted.start}`);
  return claim;
}

/** The answers stand at the top of the file or under the story's name, as `final` or `answers`. */
function readFinals(path: string, name: string): FinalAnswer[] {
  const content: unknown = JSON.parse(readFileSync(path, "utf8"));
  const nested = z.record(z.string(), z.unknown()).parse(content)[name] ?? content;
  const parsed = answers.parse(nested);
  return (parsed.final ?? parsed.answers ?? []).filter((answer) => !answer.background);
}
