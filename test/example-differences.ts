import { groupTree } from "../src/claim-types/counts/group-tree.ts";
import type { Claim, CountClaim } from "../src/model/claim.ts";
import type { Ledger } from "../src/model/ledger.ts";
import type { KeyArticle, KeyClaim } from "./example-key.ts";
import { type Key, locateNumeral, nameArticle, readExampleText } from "./example-key.ts";
import { compareStory, show } from "./example-story-differences.ts";

/** What `ledger` and the hand-made key do not agree on, as readable text: one heading an article, one line a difference. */
export function describeDifferences(ledger: Ledger, key: Key): string {
  const articles = key.articles.map((article) => compareArticle(ledger, article));
  const due = articles.reduce((sum, { due }) => sum + due, 0);
  const found = articles.reduce((sum, { found }) => sum + found, 0);
  const right = articles.reduce((sum, { right }) => sum + right, 0);
  const extra = articles.reduce((sum, { extra }) => sum + extra, 0);
  const blocks = articles.map(({ heading, lines }) => [heading, "", ...lines].join("\n").trimEnd());
  const story = ["## The story", "", ...compareStory(ledger, key)].join("\n").trimEnd();
  const title = "# The example story: what Sitrep reads and what the key says";
  const summary = `${found} of ${due} count claims found, ${right} of them right in every field; ${extra} found that are not in the key.`;
  return `${[title, summary, ...blocks, story].join("\n\n")}\n`;
}

interface ArticleComparison {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly due: number;
  readonly found: number;
  readonly right: number;
  readonly extra: number;
}

function compareArticle(ledger: Ledger, expected: KeyArticle): ArticleComparison {
  const name = nameArticle(expected);
  const article = findArticle(ledger, expected);
  if (article === undefined)
    return {
      heading: `## ${name}: not read`,
      lines: [],
      due: expected.claims.length,
      found: 0,
      right: 0,
      extra: 0,
    };
  const claims = ledger.claims.filter((claim) => claim.article === article.id);
  const counts = claims.filter((claim) => claim.kind === "count");
  const taken = new Set<string>();
  const matches = expected.claims.map((one) => ({ one, claim: takeMatch(article.text, one, counts, taken) }));
  const wrong = matches.flatMap(({ one, claim }) =>
    claim === null ? [] : listWrongFields(one, claim, counts).map((field) => ({ one, field })),
  );
  const missing = matches.filter(({ one, claim }) => claim === null && !one.maybe);
  const extra = counts.filter((claim) => !taken.has(claim.id));
  const due = matches.filter(({ one }) => !one.maybe);
  const found = due.filter(({ claim }) => claim !== null);
  const right = found.filter(({ one }) => !wrong.some((entry) => entry.one === one));
  return {
    heading: `## ${name}: ${found.length} of ${due.length} found, ${right.length} right`,
    due: due.length,
    found: found.length,
    right: right.length,
    extra: extra.length,
    lines: [
      ...compareHead(article, expected),
      ...missing.map(({ one }) => `- missing: “${one.says}” (${describeKey(one)})`),
      ...wrong.map(({ one, field }) => `- “${one.says}”: ${field}`),
      ...extra.map((claim) => `- extra: “${claim.span.exact}” (${describeCount(claim)})`),
      ...compareAbsences(article.text, expected, claims),
    ],
  };
}

function findArticle(ledger: Ledger, expected: KeyArticle): Ledger["articles"][number] | undefined {
  const opening = readExampleText(expected).slice(0, 40);
  return ledger.articles.find(({ source, text }) => source.includes(expected.file) && text.includes(opening));
}

function compareHead({ published, outlet }: Ledger["articles"][number], expected: KeyArticle): string[] {
  const lines: string[] = [];
  if (!expected.published.includes(published?.edtf ?? "") || published?.basis !== expected.basis) {
    lines.push(
      `- published: ${expected.published.join(" or ")} ${expected.basis}, read as ${published?.edtf ?? "nothing"} ${published?.basis ?? ""}`.trimEnd(),
    );
  }
  if (outlet !== expected.outlet) lines.push(`- outlet: ${expected.outlet}, read as ${outlet}`);
  return lines;
}

/** The count whose number words overlap the key's, the right metric first; it is then no longer free. */
function takeMatch(
  text: string,
  one: KeyClaim,
  counts: readonly CountClaim[],
  taken: Set<string>,
): CountClaim | null {
  const place = locateNumeral(text, one);
  if (place === null) return null;
  const here = counts.filter((claim) => !taken.has(claim.id) && overlapsNumeral(claim, place));
  const match = here.find((claim) => claim.count.metric === one.metric) ?? here[0] ?? null;
  if (match !== null) taken.add(match.id);
  return match;
}

function overlapsNumeral({ span, count }: CountClaim, place: { start: number; end: number }): boolean {
  const offset = span.exact.indexOf(count.numberText);
  if (offset < 0) return false;
  const start = span.start + offset;
  return start < place.end && place.start < start + count.numberText.length;
}

function listWrongFields(one: KeyClaim, claim: CountClaim, counts: readonly CountClaim[]): string[] {
  const { count } = claim;
  const whole = counts.find(({ id }) => id === count.partOf);
  const fields: string[] = [];
  const compare = (name: string, isRight: boolean, expected: unknown, read: unknown) => {
    if (!isRight) fields.push(`${name} should be ${show(expected)}, is ${show(read)}`);
  };
  compare("metric", count.metric === one.metric, one.metric, count.metric);
  if (one.low !== undefined) compare("low", count.low === one.low, one.low, count.low);
  if (one.high !== undefined) compare("high", count.high === one.high, one.high, count.high);
  if (one.modifier) compare("modifier", count.modifier === one.modifier, one.modifier, count.modifier);
  if (one.group) {
    const { group } = count.population;
    compare("group", one.group.includes(nameGeneric(group)), one.group.join("|"), group);
  }
  if (one.origin) compare("origin", isOrigin(one.origin, claim), one.origin.join("|"), nameOrigin(claim));
  if (one.certainty) compare("certainty", isCertainty(one.certainty, claim), one.certainty, claim.certainty);
  compare(
    "background",
    (claim.background !== null) === (one.background ?? false),
    one.background ?? false,
    claim.background !== null,
  );
  const isPart =
    one.partOf === undefined ? whole === undefined : sharesWords(one.partOf, whole?.count.numberText);
  compare("part of", isPart, one.partOf, whole?.count.numberText);
  return fields;
}

function isOrigin(names: readonly string[], claim: Claim): boolean {
  const origin = nameOrigin(claim)?.toLowerCase() ?? "";
  if (names.length === 0) return origin === "";
  return names.some((name) => origin.replaceAll("’", "'").includes(name.toLowerCase()));
}

/** "The dead", "survivors": people, and no more is said of them. */
function nameGeneric(group: string): string {
  return groupTree.isGeneric(group) ? "people" : group;
}

/** Who said it, unless that is the outlet itself. */
function nameOrigin(claim: Claim): string | undefined {
  return claim.claimants.find((claimant) => claimant.as === "origin")?.name;
}

/** "Stated" and "reported" differ only by whether somebody is named; the origin already says that. */
function isCertainty(expected: string, { certainty }: Claim): boolean {
  const plain = ["stated", "reported"];
  return certainty === expected || (plain.includes(certainty) && plain.includes(expected));
}

function sharesWords(numeral: string, numberText: string | undefined): boolean {
  return numberText !== undefined && (numeral.includes(numberText) || numberText.includes(numeral));
}

function compareAbsences(text: string, expected: KeyArticle, claims: readonly Claim[]): string[] {
  const absences = claims.filter((claim) => claim.kind === "absence");
  const hits = expected.absences.map((words) => {
    const start = text.indexOf(words);
    return {
      words,
      claim: absences.find(({ span }) => span.start < start + words.length && start < span.end),
    };
  });
  const known = hits.map(({ claim }) => claim?.id);
  return [
    ...hits.filter(({ claim }) => claim === undefined).map(({ words }) => `- missing absence: “${words}”`),
    ...absences.filter(({ id }) => !known.includes(id)).map(({ span }) => `- extra absence: “${span.exact}”`),
  ];
}

function describeKey({ metric, low, high, group }: KeyClaim): string {
  return [metric, showRange(low ?? null, high ?? null), group?.join("|")].filter(Boolean).join(" ");
}

function describeCount({ count }: CountClaim): string {
  return `${count.metric} ${showRange(count.low, count.high)} ${count.population.group}`;
}

function showRange(low: number | null, high: number | null): string {
  return low === high ? String(low) : `${low ?? ""}..${high ?? ""}`;
}
