import { loadExtractor } from "./load.ts";
import type { Element } from "./tree.ts";

/**
 * Asks Mozilla's Readability for the main text of a page. Gives the elements it kept, by their place in the page; empty
 * where it finds no article, null where the page is too large to ask it. It works on a copy written out of the tree, without the parts already left out.
 */
export function extractMain(
  root: Element,
  isLeftOut: (element: Element) => boolean,
): ReadonlySet<number> | null {
  const { Readability, parseHTML } = loadExtractor();
  const parts: string[] = ["<!doctype html><html><head></head><body>"];
  write(root, parts, isLeftOut);
  parts.push("</body></html>");
  if (parts.length > MOST_PARTS || parts.reduce((sum, part) => sum + part.length, 0) > MOST_CHARACTERS)
    return null;
  const { document } = parseHTML(parts.join(""));
  const kept = new Set<number>();
  const reader = new Readability<unknown>(document as unknown as ReadableDocument, {
    serializer: (node) => node,
    disableJSONLD: true,
  });
  const content = reader.parse()?.content as
    | { querySelectorAll(selector: string): Iterable<Marked> }
    | undefined;
  for (const { attributes } of content?.querySelectorAll("*") ?? [])
    for (const { name } of attributes) if (name.startsWith(MARK)) kept.add(Number(name.slice(MARK.length)));
  return kept;
}

/**
 * Readability looks at some pages many times over: ten times the words of the longest article is where it stops being
 * asked. Parts are what `write` makes, about eight an element.
 */
const MOST_PARTS = 160_000;
const MOST_CHARACTERS = 2_500_000;

/** Its own attribute for every element: Readability merges the attributes of elements it merges. */
const MARK = "n-";

/** Readability types its input for browsers; linkedom's document is what it needs of one. */
type ReadableDocument = ConstructorParameters<ReturnType<typeof loadExtractor>["Readability"]>[0];

interface Marked {
  readonly attributes: Iterable<{ readonly name: string }>;
}

/** Tags without words for a reader. */
export const WORDLESS = new Set(
  "script style noscript template svg iframe object embed canvas map link meta head button input select textarea option datalist dialog audio video source track math".split(
    " ",
  ),
);
const VOID = new Set(["br", "hr", "img", "wbr", "input", "col", "area", "base"]);
const UNWRAPPED = new Set(["#page", "html", "body"]);

function write(element: Element, parts: string[], isLeftOut: (element: Element) => boolean): void {
  for (const child of element.children) {
    if (typeof child === "string") {
      parts.push(maskMarks(child));
      continue;
    }
    const { tag, attributes, at } = child;
    if (WORDLESS.has(tag) || isLeftOut(child)) continue;
    const isWrapped = !UNWRAPPED.has(tag);
    if (isWrapped) {
      parts.push("<", tag, ` ${MARK}${at}=""`);
      for (const name of KEPT_ATTRIBUTES) {
        const value = attributes[name];
        if (value) parts.push(` ${name}="`, maskMarks(value.slice(0, 300)), '"');
      }
      parts.push(">");
    }
    if (VOID.has(tag)) continue;
    write(child, parts, isLeftOut);
    if (isWrapped) parts.push("</", tag, ">");
  }
}

/** What Readability looks at. */
const KEPT_ATTRIBUTES = [
  "id",
  "class",
  "role",
  "itemprop",
  "href",
  "rel",
  "hidden",
  "aria-hidden",
  "aria-modal",
  "alt",
  "src",
];

/** The copy is read for its shape alone, so marks that would have to be escaped are left out of it. */
function maskMarks(words: string): string {
  return words.replace(/[&<>"]/gu, " ");
}
