import { isProse } from "../prose.ts";
import { WORDLESS } from "./extract.ts";
import { isFigureBox } from "./figure-box.ts";
import { type Element, textOf, walk } from "./tree.ts";

/**
 * Adds what an extractor tends to drop amid a text: headings, quotes, lists and short paragraphs that stand beside
 * paragraphs it kept, boxes of key figures, and whatever stands in the element that the page itself calls the body of the article.
 */
export function restoreNeighbours(
  root: Element,
  kept: ReadonlySet<number>,
  isCut: (element: Element) => boolean,
): ReadonlySet<number> {
  const restored = new Set(kept);
  const add = (element: Element) =>
    walk(element, (inner) => {
      if (isCut(inner) || WORDLESS.has(inner.tag)) return false;
      restored.add(inner.at);
      return true;
    });
  const visit = (element: Element, isInBody: boolean, isInArticle: boolean) => {
    const isText = isInBody || holdsKeptText(element, kept);
    const isAround = isInArticle || isText || (ARTICLES.has(element.tag) && holdsAny(element, kept));
    for (const child of element.children) {
      if (typeof child === "string" || isCut(child) || WORDLESS.has(child.tag)) continue;
      const isLost = isText && !kept.has(child.at) && belongs(child);
      // Of a box it may have kept the frame alone.
      if (isLost || (isAround && isFigureBox(child, isCut))) add(child);
      else {
        const isBody = child.attributes.itemprop === "articleBody" && holdsAny(child, kept);
        visit(child, isInBody || isBody, isAround);
      }
    }
  };
  visit(root, false, false);
  return restored;
}

const TEXT_TAGS = new Set(["p", "blockquote", "ul", "ol", "pre", "table", "dl"]);
const HEADINGS = new Set(["h2", "h3", "h4", "h5", "h6"]);
const LONG_ENOUGH = 60;

const ARTICLES = new Set(["main", "article"]);

/** True where a kept paragraph of some length is a child of `element`. */
function holdsKeptText(element: Element, kept: ReadonlySet<number>): boolean {
  return element.children.some(
    (child) =>
      typeof child !== "string" &&
      child.tag === "p" &&
      kept.has(child.at) &&
      textOf(child, LONG_ENOUGH).length > LONG_ENOUGH,
  );
}

function holdsAny(element: Element, kept: ReadonlySet<number>): boolean {
  return element.children.some(
    (child) => typeof child !== "string" && (kept.has(child.at) || holdsAny(child, kept)),
  );
}

/** Text, a heading, or a plain block of sentences; not a box made of links. */
function belongs(element: Element): boolean {
  if (HEADINGS.has(element.tag)) return textOf(element, 200).length <= 200;
  const isLeaf =
    element.tag === "div" &&
    element.children.every((child) => typeof child === "string" || !BLOCKS.has(child.tag));
  if (!TEXT_TAGS.has(element.tag) && !isLeaf) return false;
  const text = textOf(element);
  if (
    isLeaf &&
    !(text.length > LONG_ENOUGH && isProse(text)) &&
    !/head|title/iu.test(element.attributes.class ?? "")
  )
    return false;
  let linked = 0;
  walk(element, (inner) => {
    if (inner.tag === "a") linked += textOf(inner).length;
    return inner.tag !== "a";
  });
  return linked < text.length / 2;
}

const BLOCKS = new Set([
  "div",
  "p",
  "section",
  "article",
  "ul",
  "ol",
  "table",
  "figure",
  "aside",
  "blockquote",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
]);
