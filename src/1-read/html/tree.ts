import { loadTagParser } from "./load.ts";

/** A tag of a page with what stands in it, plain data: nothing of a page is ever run. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
  readonly parent: Element | null;
  /** Place among the page's elements, from 0. */
  readonly at: number;
}

export interface Page {
  readonly root: Element;
  /** Where reading stopped early, in one sentence. */
  readonly note?: string;
}

/** Far above any article: newsrooms' heaviest pages have 20,000 elements, 60 levels deep. */
const MOST_ELEMENTS = 150_000;
const MOST_DEPTH = 1000;
const MOST_CHARACTERS = 12_000_000;
/** Characters parsed between two looks at the limits. */
const STEP = 65_536;
/** A tree deeper than this is laid flat: whoever walks it may do so step by step down. */
const FLAT_FROM = 200;

/** Parses HTML into a tree of bounded size and depth. Never throws: broken markup is read as browsers read it. */
export function parsePage(html: string): Page {
  const root: Element = { tag: "#page", attributes: {}, children: [], parent: null, at: 0 };
  const open: Element[] = [root];
  /** For every tag the parser holds open, whether it became an element. */
  const isMade: boolean[] = [];
  let made = 1;
  const parser = new (loadTagParser().Parser)(
    {
      onopentag(tag, attributes) {
        const parent = open.at(-1) ?? root;
        isMade.push(made < MOST_ELEMENTS && isMade.length < FLAT_FROM && tag !== "iframe");
        // A frame has no words of its own; where it is never closed, the rest of the page seems to stand in it.
        if (!isMade.at(-1)) return;
        const element: Element = { tag, attributes, children: [], parent, at: made++ };
        parent.children.push(element);
        open.push(element);
      },
      onclosetag() {
        if (isMade.pop()) open.pop();
      },
      ontext(words) {
        const { children } = open.at(-1) ?? root;
        const last = children.length - 1;
        if (typeof children[last] === "string") children[last] += words;
        else children.push(words);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  let note: string | undefined;
  for (let from = 0; from < html.length && !note; from += STEP) {
    if (from >= MOST_CHARACTERS) note = "is longer than a page can be; its first 12 MB were read";
    else if (isMade.length > MOST_DEPTH)
      note = "nests its tags too deep for a page; what comes after was not read";
    else if (made >= MOST_ELEMENTS)
      note = "has more tags than a page can have; what comes after was not read";
    else parser.write(html.slice(from, from + STEP));
  }
  // A parser left open is dropped: closing it would walk the whole stack of a hostile page.
  if (!note) parser.end();
  return { root, ...(note ? { note } : {}) };
}

/** Every element under `top`, itself included, in the order of the page. `enter` false leaves out what stands inside. */
export function walk(top: Element, enter: (element: Element) => boolean | undefined): void {
  if (enter(top) === false) return;
  for (const child of top.children) if (typeof child !== "string") walk(child, enter);
}

/** The words under an element, white space made single; cut off a little above `most` characters. */
export function textOf(element: Element, most = Number.POSITIVE_INFINITY): string {
  const words: string[] = [];
  collect(element, words, most);
  return words.join("").replace(/\s+/gu, " ").trim();
}

/** Tags that do not part words: all others do. */
export const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img picture nobr amp-img".split(
    " ",
  ),
);
const SILENT = new Set(["script", "style", "noscript", "template", "svg", "iframe"]);

/** Gives the characters left to collect. */
function collect(element: Element, words: string[], most: number): number {
  let left = most;
  for (const child of element.children) {
    if (left < 0) break;
    if (typeof child === "string") {
      words.push(child.length > left ? child.slice(0, left + 1) : child);
      left -= child.trim() === "" ? 0 : child.length;
    } else if (!SILENT.has(child.tag)) {
      left = collect(child, words, left);
      if (!INLINE.has(child.tag)) words.push(" ");
    }
  }
  return left;
}
