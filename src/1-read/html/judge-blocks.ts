import type { CutWords } from "../../model/article.ts";
import { readBoilerplate } from "../boilerplate.ts";
import { readByline, SIGN_OFF } from "../byline.ts";
import { isSignedPost, readCaption } from "../captions.ts";
import { findDates } from "../dates.ts";
import { isProse } from "../prose.ts";
import type { Block } from "./render.ts";

export interface JudgedBlocks {
  readonly kept: readonly Block[];
  readonly cut: readonly CutWords[];
}

type Verdict = Pick<CutWords, "kind" | "reason">;

/** Leaves out the blocks that only their words and links give away: bylines, stamps, captions, links to elsewhere, notices. */
export function judgeBlocks(blocks: readonly Block[], title: string): JudgedBlocks {
  const verdicts: (Verdict | null)[] = judgeAlone(blocks, title);
  markLinkLists(blocks, verdicts);
  markHeadingsOverNothing(blocks, verdicts);
  markNamesAtStamps(blocks, verdicts);
  const cut: CutWords[] = [];
  for (const [at, block] of blocks.entries()) {
    const verdict = verdicts[at];
    if (verdict) cut.push({ text: block.text, ...verdict });
  }
  return { kept: blocks.filter((_, at) => !verdicts[at]), cut };
}

/** Blocks from either end of an article within which bylines, stamps and notices stand. */
const EDGE = 5;

function judgeAlone(blocks: readonly Block[], title: string): (Verdict | null)[] {
  const firstProse = blocks.findIndex(isSentences);
  const lastProse = blocks.findLastIndex(isSentences);
  let hasEnded = false;
  return blocks.map((block, at) => {
    if (hasEnded) return boilerplate("below the end of the article");
    const isEdge = at <= Math.max(firstProse, EDGE) || at >= Math.min(lastProse, blocks.length - EDGE);
    const { text } = block;
    if (block.element.tag === "table") return isOnlyLink(block) ? boilerplate("nothing but links") : null;
    if (isTitle(text, title)) return { kind: "headline", reason: "repeats the headline" };
    if (isOnlyLink(block)) return boilerplate("nothing but a link");
    if (isSignedPost(text)) return null;
    const notice = readBoilerplate(text);
    if (notice && (isEdge || !EDGE_REASONS.has(notice.reason))) {
      hasEnded = notice.sequel === "end" && at >= lastProse;
      return boilerplate(notice.reason);
    }
    if (isEdge && at > firstProse && text.length < 300 && APPEAL.test(text))
      return boilerplate("an appeal to readers");
    const caption = readCaption(text);
    if (caption) return { kind: "caption", reason: caption };
    if (!isEdge) return null;
    if (readByline(text) || SIGN_OFF.test(text)) return { kind: "byline", reason: "names who wrote it" };
    return isStamp(text) && !HEADINGS.has(block.element.tag)
      ? { kind: "date", reason: "nothing but a date" }
      : null;
  });
}

/** Words that are the article's own where they stand amid it. */
const EDGE_REASONS = new Set([
  "a line of contact details",
  "a link to another story in brackets",
  "a rule without words",
  "a menu of sections",
]);

function boilerplate(reason: string): Verdict {
  return { kind: "boilerplate", reason };
}

function isSentences({ text, linked }: Block): boolean {
  return text.length > 60 && isProse(text) && linked < text.length / 2;
}

function isTitle(text: string, title: string): boolean {
  return title.length > 15 && text.length < 300 && fold(text) === fold(title);
}

function fold(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function isOnlyLink({ text, linked }: Block): boolean {
  return linked >= text.length * 0.75 && text.length < 250 && !/^https?:\/\/\S+$/u.test(text);
}

/** "Have a tip? Write to …", "Follow her on Twitter", "Sign up for our newsletter", "Subscribe to read the rest" */
const APPEAL =
  /\b(?:follow|email|reach|contact) (?:him|her|them|us|me|the (?:reporters?|writer|author)s?)\b|\b(?:have|got) a (?:news )?tip\b|\bnews tip\b|\b(?:our|the|your|free|daily) (?:[\p{L}-]{1,15} )?(?:newsletters?|inbox|podcast|app)\b|^(?:join|subscribe to|download) our\b|^subscribe (?:now|today|for|from|to (?:read|continue|keep))\b|\balready a (?:subscriber|member)\b|\b(?:log|sign) in to (?:read|continue)\b|^adver(?:t|tisement|torial)$|\bmore from\b.{0,40}:$/iu;

function isStamp(text: string): boolean {
  if (text.length > 120) return false;
  const [date] = findDates(text, { start: 0, end: text.length });
  return date !== undefined && text.length - (date.end - date.start) < 40;
}

/** Entries of a list that each hold a link, most of them more link than words. */
function markLinkLists(blocks: readonly Block[], verdicts: (Verdict | null)[]): void {
  const lists = new Map<number, number[]>();
  for (const [at, { element }] of blocks.entries()) {
    const list = element.tag === "li" ? element.parent : null;
    if (list) lists.set(list.at, [...(lists.get(list.at) ?? []), at]);
  }
  for (const entries of lists.values()) {
    const members = entries.map((at) => blocks[at]).filter((block) => block !== undefined);
    if (members.length < 2 || !members.every(({ linked }) => linked > 0)) continue;
    const words = members.reduce((sum, { text }) => sum + text.length, 0);
    const linked = members.reduce((sum, block) => sum + block.linked, 0);
    if (linked < words * 0.35 || words > members.length * 160) continue;
    for (const at of entries) verdicts[at] ??= boilerplate("one of a list of links");
  }
}

/** "The Example Herald" above "Published: 8 January 2022": a few words beside a stamp or byline at the top. */
function markNamesAtStamps(blocks: readonly Block[], verdicts: (Verdict | null)[]): void {
  for (const [at, { text }] of blocks.slice(0, EDGE).entries()) {
    if (verdicts[at] || text.length > 40 || /[.!?:]["”]?$/u.test(text)) continue;
    const isBeside = [verdicts[at - 1], verdicts[at + 1]].some(
      (it) => it?.kind === "date" || it?.kind === "byline",
    );
    if (isBeside) verdicts[at] = boilerplate("a few words beside the time stamp");
  }
}

const HEADINGS = new Set(["h2", "h3", "h4", "h5", "h6"]);

/** "Don't miss": a short line whose sequel was cut whole announces nothing. */
function markHeadingsOverNothing(blocks: readonly Block[], verdicts: (Verdict | null)[]): void {
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at];
    if (!block || verdicts[at] || block.text.length > 80 || isProse(block.text)) continue;
    const isHeading = HEADINGS.has(block.element.tag);
    const next = verdicts[at + 1];
    const opensLinks = next?.reason === "nothing but a link" || next?.reason === "one of a list of links";
    if (
      opensLinks &&
      (isHeading || /[:…]$|^[^\p{Ll}]+$|^(?:you|more|read|see|don|also)\b/iu.test(block.text))
    )
      verdicts[at] = boilerplate("a heading over links");
    else if (isHeading && verdicts.slice(at + 1).every((verdict) => verdict))
      verdicts[at] = boilerplate("a heading over nothing");
  }
}
