import type { Figure, Ledger, Story } from "../src/model/ledger.ts";
import type { Key, KeyFigure } from "./example-key.ts";

/** What the first story of `ledger` and the key do not agree on, one line a difference. */
export function compareStory(ledger: Ledger, { story: expected }: Key): string[] {
  const [story] = ledger.stories;
  const lines: string[] = [];
  if (ledger.stories.length !== expected.stories)
    lines.push(`- ${ledger.stories.length} stories instead of ${expected.stories}`);
  if (story === undefined) return lines;
  if (story.place?.name !== expected.place)
    lines.push(`- place should be ${expected.place}, is ${show(story.place?.name)}`);
  if (story.period !== expected.period)
    lines.push(`- period should be ${expected.period}, is ${story.period}`);
  return [
    ...lines,
    ...compareCopies(ledger, story, expected.copies),
    ...compareHeadline(story, expected.headline),
    ...expected.figures.flatMap((figure) => compareFigure(ledger, story, figure)),
  ];
}

function compareCopies(
  ledger: Ledger,
  story: Story,
  { agency, must, may }: Key["story"]["copies"],
): string[] {
  const sources = new Map(
    ledger.articles.map(({ id, source }) => [id, source.split(/[\\/]/u).at(-1) ?? source]),
  );
  const groups = story.copies.map((group) => ({
    agency: group.agency,
    files: group.articles.map((id) => sources.get(id) ?? id),
  }));
  const own = groups.find(({ files }) => must.every((file) => files.includes(file)));
  if (own === undefined) return [`- no copies found of ${must.join(" and ")}`];
  const stray = own.files.filter((file) => ![...must, ...may].includes(file));
  return [
    ...(own.agency === agency ? [] : [`- agency of the copies should be ${agency}, is ${show(own.agency)}`]),
    ...stray.map((file) => `- ${file} is taken for a copy`),
    ...groups.filter((group) => group !== own).map(({ files }) => `- taken for copies: ${files.join(", ")}`),
  ];
}

function compareHeadline(story: Story, headline: Readonly<Record<string, number>>): string[] {
  return Object.entries(headline).flatMap(([metric, best]) => {
    const id = Object.entries(story.headline).find(([name]) => name === metric)?.[1];
    const value = story.figures.find((figure) => figure.id === id)?.values.range;
    return value?.best === best ? [] : [`- headline ${metric} should be ${best}, is ${show(value?.best)}`];
  });
}

function compareFigure(ledger: Ledger, story: Story, expected: KeyFigure): string[] {
  const name = `${expected.metric} ${expected.group}`;
  const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]));
  const lowsOf = (figure: Figure) =>
    figure.claims
      .map((id) => claims.get(id))
      .map((claim) => (claim?.kind === "count" ? claim.count.low : null));
  const candidates = story.figures.filter(
    ({ question }) => question.metric === expected.metric && question.population === expected.group,
  );
  const figure =
    candidates.find((one) => expected.has.every((number) => lowsOf(one).includes(number))) ??
    candidates.find((one) => lowsOf(one).includes(expected.latest));
  if (figure === undefined) return [`- no figure of ${name} holds ${expected.latest}`];
  const absent = expected.has.filter((number) => !lowsOf(figure).includes(number));
  const values = Object.entries(figure.values);
  const stray = values.filter(([, { low, best, high }]) =>
    [low, best, high].some((number) => number !== null && expected.never.includes(number)),
  );
  return [
    ...(figure.values.range.best === expected.latest
      ? []
      : [`- ${name} should be ${expected.latest}, is ${show(figure.values.range.best)}`]),
    ...(expected.status.includes(figure.status)
      ? []
      : [`- ${name} should be ${expected.status.join("|")}, is ${figure.status}`]),
    ...absent.map((number) => `- ${name} lacks ${number}`),
    ...stray.map(([policy, { best }]) => `- ${name}: policy ${policy} takes ${show(best)}`),
  ];
}

/** A value in a line about differences. */
export function show(value: unknown): string {
  return value === undefined || value === null || value === "" ? "nothing" : String(value);
}
