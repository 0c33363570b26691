import { WORDLESS } from "./extract.ts";
import { readTable } from "./tables.ts";
import { type Element, INLINE, textOf } from "./tree.ts";

/** One block of a page: a paragraph, a heading, an entry of a list, a table. */
export interface Block {
  /** One line, or as many as the table has rows. */
  readonly text: string;
  /** The innermost block element the words stand in. */
  readonly element: Element;
  /** Characters of the text that stand in links. */
  readonly linked: number;
}

/**
 * Splits the words under `root` into blocks of running text: only line breaks and block tags part them. Words of an
 * element that is not kept are left out; of one that is cut, all that stands inside it too.
 */
export function renderBlocks(
  root: Element,
  isCut: (element: Element) => boolean,
  isKept: (element: Element) => boolean = () => true,
): Block[] {
  const blocks: Block[] = [];
  let words = "";
  let linked = 0;
  let owner = root;
  const close = (next: Element) => {
    const text = words.replace(/[\s\u00ad\u200b\ufeff]+/gu, (gap) => (/\s/u.test(gap) ? " " : "")).trim();
    if (text !== "") blocks.push({ text, element: owner, linked: Math.min(linked, text.length) });
    words = "";
    linked = 0;
    owner = next;
  };
  const visit = (element: Element, isInLink: boolean) => {
    const isBlock = !INLINE.has(element.tag);
    const before = owner;
    if (isBlock) close(element);
    const first = blocks.length;
    const hasOwnWords = isKept(element);
    let previous: Element | string = "";
    for (const child of element.children) {
      if (typeof child === "string") {
        if (!hasOwnWords) continue;
        words += child;
        if (isInLink) linked += child.trim().length;
      } else if (child.tag === "br") close(owner);
      else if (WORDLESS.has(child.tag) || isCut(child) || isNoteMark(child, words)) continue;
      else if (child.tag === "table" && isKept(child) && addTable(child)) continue;
      else {
        if (typeof previous !== "string" && areBoxes(previous, child)) words += " ";
        visit(child, isInLink || child.tag === "a");
      }
      previous = child;
    }
    if (!isBlock) return;
    close(before);
    joinBox(blocks, first, element);
  };
  const addTable = (table: Element): boolean => {
    const written = readTable(table, (cell) => {
      const inside = renderBlocks(cell, isCut);
      return {
        text: inside.map(({ text }) => text).join(" "),
        linked: inside.reduce((sum, block) => sum + block.linked, 0),
      };
    });
    if (written === null) return false;
    close(owner);
    for (const child of table.children)
      if (typeof child !== "string" && child.tag === "caption" && !isCut(child)) visit(child, false);
    blocks.push({ text: written.lines.join("\n"), element: table, linked: written.linked });
    return true;
  };
  visit(root, false);
  return blocks;
}

/** Tags that pages set as boxes of their own, one above the other: "1,240" over "people killed". */
const BOXES = new Set(["span", "b", "strong", "em", "i", "big", "small", "font", "data", "label"]);
const LONGEST_BOX = 3;
const LONGEST_LABEL = 60;

/** Makes one block of the lines of a box from `first` on, one of which is a figure: "Turkey", "8,574", "dead". */
function joinBox(blocks: Block[], first: number, element: Element): void {
  const size = blocks.length - first;
  if (size < 2 || (size > LONGEST_BOX && element.tag !== "dl")) return;
  const box = blocks.slice(first);
  if (element.tag === "dl") blocks.splice(first, size, ...joinEntries(box));
  else if (box.filter(({ text }) => FIGURE.test(text)).length === 1 && box.every(isLine))
    blocks.splice(first, size, joinLines(box, element));
}

/** "Deaths", "31", "Cases", "72" of a list of terms: each figure with its term. */
function joinEntries(lines: readonly Block[]): Block[] {
  const entries: Block[] = [];
  for (const line of lines) {
    const term = entries.at(-1);
    const isEntry =
      term?.element.tag === "dt" && line.element.tag === "dd" && isLine(term) && FIGURE.test(line.text);
    if (isEntry) entries[entries.length - 1] = joinLines([term, line], line.element);
    else entries.push(line);
  }
  return entries;
}

function isLine({ text, element }: Block): boolean {
  return text.length <= LONGEST_LABEL && element.tag !== "p" && !text.includes("\n");
}

function joinLines(lines: readonly Block[], element: Element): Block {
  return {
    text: lines.map(({ text }) => text).join("\n"),
    element,
    linked: lines.reduce((sum, { linked }) => sum + linked, 0),
  };
}

/** "1,240", "212K", "96%", "50,000+" */
const FIGURE = /^[<>~]?\d[\d.,]{0,15}\s?[KMkm]?[+%]?$/u;
const [OPENS_WITH_LETTER, ENDS_IN_LETTER] = [/^\p{L}/u, /\p{L}$/u];
/** Characters of either that are looked at. */
const GLIMPSE = 60;

/** Whether a figure and its label touch: without a gap "1,240" and "people" would be one word. */
function areBoxes(one: Element, next: Element): boolean {
  if (!BOXES.has(one.tag) || !BOXES.has(next.tag)) return false;
  const [before, behind] = [textOf(one, GLIMPSE), textOf(next, GLIMPSE)];
  return (
    (FIGURE.test(before) && OPENS_WITH_LETTER.test(behind)) ||
    (ENDS_IN_LETTER.test(before) && FIGURE.test(behind))
  );
}

const ENDS_IN_DIGIT = /\d$/u;
/** "Killed", and not the "km" of square kilometres. */
const ENDS_IN_WORD = /\p{L}{4}$/u;
const NOTE_MARK = /^[\d*†‡]{1,2}$/u;

/** "1,240" with a small raised "1": the mark of a footnote, which would make another number of it. */
function isNoteMark(element: Element, words: string): boolean {
  if (element.tag !== "sup" || !NOTE_MARK.test(textOf(element, 5))) return false;
  return ENDS_IN_DIGIT.test(words.slice(-1)) || ENDS_IN_WORD.test(words.slice(-4));
}
