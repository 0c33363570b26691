import { renderBlocks } from "./render.ts";
import { type Element, textOf } from "./tree.ts";

const CONTAINERS = new Set(["div", "section", "ul", "ol", "dl", "table", "center", "figure"]);
const LONGEST_BOX = 1200;
const LONGEST_LINE = 90;
const MOST_LINES = 60;

/** "people killed", "Houses destroyed": what a crisis is counted in. A box of other figures ("12 comments") is none. */
const COUNTED =
  /\b(?:killed|dead|deaths?|died|casualties|injured|wounded|missing|displaced|evacuated|detained|arrested|arrests|rescued|hospitali[sz]ed|abducted|destroyed)\b/iu;
const FIGURE = /\d/u;
const STOP = /[.!?…]["”’)]?$/u;

/** True for a box of key figures: a few short lines without a full stop, figures among them, and words of what they count. */
export function isFigureBox(element: Element, isCut: (element: Element) => boolean): boolean {
  if (!CONTAINERS.has(element.tag)) return false;
  const words = textOf(element, LONGEST_BOX);
  if (words.length > LONGEST_BOX || !FIGURE.test(words) || !COUNTED.test(words)) return false;
  const lines = renderBlocks(element, isCut).flatMap(({ text, linked }) =>
    text.split("\n").map((line) => ({ line, isLink: linked > text.length / 2 })),
  );
  if (lines.length > MOST_LINES || lines.some(({ line, isLink }) => isLink || line.length > LONGEST_LINE))
    return false;
  // A line that closes with a stop is running text.
  return lines.filter(({ line }) => STOP.test(line)).length <= lines.length / 4;
}
