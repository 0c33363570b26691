import { WORDLESS } from "./extract.ts";
import { type Element, INLINE } from "./tree.ts";

/** One block of a page: a paragraph, a heading, an entry of a list, a row of a table. */
export interface Block {
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
    const hasOwnWords = isKept(element);
    for (const child of element.children) {
      if (typeof child === "string") {
        if (!hasOwnWords) continue;
        words += child;
        if (isInLink) linked += child.trim().length;
      } else if (child.tag === "br") close(owner);
      else if (WORDLESS.has(child.tag) || isCut(child)) continue;
      else visit(child, isInLink || child.tag === "a");
    }
    if (isBlock) close(before);
  };
  visit(root, false);
  return blocks;
}
