import type { About } from "./about.ts";
import type { MainText } from "./main-text.ts";
import { firstWordsOf, type Metadata } from "./metadata.ts";
import { type Element, textOf, walk } from "./tree.ts";

/** Why a page holds no article, in one sentence; null where it may hold one. Asked only of what no metadata call an article. */
export function explainNoArticle(
  root: Element,
  metadata: Metadata,
  { url }: Pick<About, "url">,
  { text }: Pick<MainText, "text">,
  isDated: boolean,
): string | null {
  const type = firstWordsOf(metadata, "og:type");
  if (metadata.articles.length > 0 || type === "article") return null;
  const blocks = text.split("\n\n");
  if (!isDated && text.length < LONGEST_NOTICE && isConsent(blocks))
    return "shows nothing but a request for consent to cookies; answer it in a browser and save the page then";
  const hasProse = blocks.some((block) => block.length > LONG);
  // Many sites call their articles websites too: those have running text.
  if ((isFront(url) || (type === "website" && !hasProse)) && isListOfStories(root, blocks))
    return "is a page of links to stories, not a story; give the stories' own pages";
  return null;
}

const LONGEST_NOTICE = 2500;
const CONSENT =
  /\bcookies?\b|\bconsent\b|\byour privacy\b|\bprivacy (?:settings|choices|policy)\b|\bour (?:\d{1,4} )?partners\b|\b(?:accept|reject) all\b/iu;

/** Every block of running text speaks of cookies: one that does not is a story. */
function isConsent(blocks: readonly string[]): boolean {
  const long = blocks.filter((block) => block.length > 40);
  return (
    long.length > 0 && long.every((block) => CONSENT.test(block)) && /\bcookies?\b/iu.test(long.join(" "))
  );
}

function isFront(url: string): boolean {
  return URL.canParse(url) && /^\/(?:index\.\w{2,5}|home\/?)?$/iu.test(new URL(url).pathname);
}

const FEWEST_STORIES = 4;
const LONG = 160;

/** Headings that are links, more of them than paragraphs of any length. */
function isListOfStories(root: Element, blocks: readonly string[]): boolean {
  let stories = 0;
  walk(root, (element) => {
    if (!/^h[2-4]$/u.test(element.tag)) return true;
    if (isLinked(element)) stories++;
    return false;
  });
  return stories >= FEWEST_STORIES && stories > blocks.filter((block) => block.length > LONG).length * 2;
}

/** A heading inside a link counts as well as one that holds a link. */
function isLinked(heading: Element): boolean {
  for (let around = heading.parent; around; around = around.parent) if (around.tag === "a") return true;
  return heading.children.some(
    (child) => typeof child !== "string" && child.tag === "a" && textOf(child, 200).length > 10,
  );
}
