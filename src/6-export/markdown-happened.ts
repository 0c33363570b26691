import { escapeMarkdown } from "./markdown-words.ts";
import type { ClaimView, StoryView } from "./view.ts";
import type { ForceView } from "./view-force.ts";
import { MORE_IN_JSON, SHOWN_A_DAY, SHOWN_SAID } from "./wording-sections.ts";

/** How the orders stood on one day, then each with its states, a list each. */
export function writeMeasures({ measures, force }: StoryView): string[] {
  const each = measures.map(({ name, scope, term, states, measured, verdicts, intervals }) => {
    const head = [`**${escapeMarkdown(name)}**`, escapeMarkdown(scope), escapeMarkdown(term)];
    const lines = states.map(
      ({ name: state, at, support, claim }) =>
        `- ${state} · ${escapeMarkdown(at)} · ${support}: ${citeWords(claim)}`,
    );
    if (measured !== "") {
      lines.push(`- evidence: ${escapeMarkdown(measured)}`);
      for (const { verdict, words, reason } of verdicts)
        lines.push(`  - **${verdict}**: ${escapeMarkdown(words)}: ${escapeMarkdown(reason)}`);
      for (const interval of intervals) lines.push(`  - ${escapeMarkdown(interval)}`);
    }
    return `${head.filter(Boolean).join(" · ")}\n\n${lines.join("\n")}`;
  });
  return [writeForce(force), ...each];
}

function writeForce(force: ForceView | null): string {
  if (force === null || force.rows.length === 0) return "";
  const rows = force.rows.map(({ name, scope, words, claims }) => {
    const cells = [`**${escapeMarkdown(name)}**`, escapeMarkdown(scope), escapeMarkdown(words)];
    return `| ${[...cells, claims.map(({ id }) => `\`${id}\``).join(" ")].join(" | ")} |`;
  });
  const head = [
    `| On ${escapeMarkdown(force.title)} | Where | Standing | Claims |`,
    "| --- | --- | --- | --- |",
  ];
  return [...head, ...rows].join("\n");
}

/** What happened, a list for each day. */
export function writeHappened({ happened }: StoryView): string[] {
  return happened.map(({ date, episodes }) => {
    const lines = episodes.slice(0, SHOWN_A_DAY).map(({ title, place, certainty, support }) => {
      const facts = [title, place, certainty, support].filter(Boolean).map(escapeMarkdown);
      return `- ${facts.join(" · ")}`;
    });
    if (episodes.length > SHOWN_A_DAY) lines.push(`- ${MORE_IN_JSON}`);
    return `**${escapeMarkdown(date)}**\n\n${lines.join("\n")}`;
  });
}

/** Who took, left or lost which post. */
export function writePosts({ posts }: StoryView): string[] {
  const lines = posts.map(({ change, date, support, claim }) => {
    const facts = [date, claim.certainty, support].filter(Boolean).map(escapeMarkdown);
    return `- **${escapeMarkdown(change)}** · ${facts.join(" · ")}: ${citeWords(claim)}`;
  });
  return [lines.join("\n")];
}

/** Who said what, in their words or the article's. */
export function writeSaid({ said }: StoryView): string[] {
  const lines = said
    .slice(0, SHOWN_SAID)
    .map(
      ({ speaker, quote, manner, outlet, date, claim }) =>
        `- **${escapeMarkdown(speaker)}**${manner && ` (${manner})`}: “${escapeMarkdown(quote)}” — ${escapeMarkdown(outlet)}, ${escapeMarkdown(date)} · \`${claim.id}\``,
    );
  if (said.length > SHOWN_SAID) lines.push(`- ${MORE_IN_JSON}`);
  return [lines.join("\n")];
}

function citeWords({ sentence, outlet, id }: ClaimView): string {
  return `“${escapeMarkdown(sentence.words)}” — ${escapeMarkdown(outlet)} · \`${id}\``;
}
