import { layOutRows } from "./table.ts";
import type { Paper } from "./terminal.ts";
import { cleanWords, wrapWords } from "./terminal.ts";
import type { ClaimView, StoryView } from "./view.ts";
import type { ForceView } from "./view-force.ts";
import { MORE_IN_JSON, SHOWN_A_DAY, SHOWN_SAID } from "./wording-sections.ts";

/** How the orders stood on one day, then each with its states: "State of emergency · nationwide · 5–19 January 2022". */
export function writeMeasures({ measures, force }: StoryView, paper: Paper): string[] {
  const each = measures.flatMap(({ name, scope, term, states, measured, verdicts }) => [
    ...wrapWords(
      [paper.paint("bold", cleanWords(name)), cleanWords(scope), term].filter(Boolean).join(" · "),
      paper.width,
      "  ",
      "    ",
    ),
    ...states.flatMap(({ name: state, at, support, claim }) =>
      wrapWords(`${state} · ${at} · ${support}: ${citeWords(claim, paper)}`, paper.width, "    ", "      "),
    ),
    ...(measured === "" ? [] : wrapWords(`evidence: ${cleanWords(measured)}`, paper.width, "    ", "      ")),
    ...verdicts.flatMap(({ verdict, words, reason }) =>
      wrapWords(
        `${paper.paint("bold", verdict)}: ${cleanWords(words)}: ${cleanWords(reason)}`,
        paper.width,
        "      ",
        "        ",
      ),
    ),
  ]);
  return [...writeForce(force, paper), ...each];
}

function writeForce(force: ForceView | null, paper: Paper): string[] {
  if (force === null || force.rows.length === 0) return [];
  const rows = force.rows.map(({ name, scope, words, claims }) => [
    paper.paint("bold", cleanWords(name)),
    cleanWords(scope),
    words,
    paper.paint("dim", claims[0]?.id ?? ""),
  ]);
  return [
    ...wrapWords(`On ${force.title}`, paper.width, "  ", "    "),
    ...layOutRows(rows, paper, "    "),
    "",
  ];
}

/** What happened, day by day, a line each. */
export function writeHappened({ happened }: StoryView, paper: Paper): string[] {
  return happened.flatMap(({ date, episodes }) => [
    `  ${date}`,
    ...episodes.slice(0, SHOWN_A_DAY).flatMap(({ title, place, certainty, support }) => {
      const facts = [title, place, certainty].filter(Boolean).map(cleanWords);
      return wrapWords([...facts, support].join(" · "), paper.width, "    ", "      ");
    }),
    ...(episodes.length > SHOWN_A_DAY ? [`    ${MORE_IN_JSON}`] : []),
  ]);
}

/** Who took, left or lost which post. */
export function writePosts({ posts }: StoryView, paper: Paper): string[] {
  return posts.flatMap(({ change, date, support, claim }) => {
    const facts = [paper.paint("bold", cleanWords(change)), date, claim.certainty, support].filter(Boolean);
    return wrapWords(`${facts.join(" · ")}: ${citeWords(claim, paper)}`, paper.width, "  ", "    ");
  });
}

/** Who said what, in their words or the article's. */
export function writeSaid({ said }: StoryView, paper: Paper): string[] {
  const lines = said.slice(0, SHOWN_SAID).flatMap(({ speaker, quote, manner, outlet, date, claim }) => {
    const who = `${paper.paint("bold", cleanWords(speaker))}${manner && ` (${manner})`}`;
    const credit = paper.paint("dim", `— ${cleanWords(outlet)}, ${date} · ${claim.id}`);
    return wrapWords(`${who}: “${cleanWords(quote)}” ${credit}`, paper.width, "  ", "    ");
  });
  return said.length > SHOWN_SAID ? [...lines, `  ${MORE_IN_JSON}`] : lines;
}

/** “declared a state of emergency” — Steppe Herald · c-… */
function citeWords({ sentence, outlet, id }: ClaimView, paper: Paper): string {
  return `“${cleanWords(sentence.words)}” ${paper.paint("dim", `— ${cleanWords(outlet)} · ${id}`)}`;
}
