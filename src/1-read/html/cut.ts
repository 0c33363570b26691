import { WORDLESS } from "./extract.ts";
import { type Element, textOf, walk } from "./tree.ts";

/** A part of a page that is none of its article, and why. */
export interface CutElement {
  readonly element: Element;
  readonly kind: "boilerplate" | "caption" | "byline" | "date";
  readonly reason: string;
}

/**
 * Finds the parts of a page that its own markup names as something else than running text: menus, captions, newsletter
 * boxes, author notes. A part that holds much of the page's running text is never cut, whatever it is called. `isStrict`
 * trusts only what is seldom wrong: pages that call every part of their text "gallery" need it.
 */
export function findCuts(root: Element, isStrict = false): ReadonlyMap<number, CutElement> {
  const sizes = measureProse(root);
  const whole = sizes.get(root.at) ?? 0;
  const cuts = new Map<number, CutElement>();
  const main = findMainArticle(root, sizes);
  walk(root, (element) => {
    if (WORDLESS.has(element.tag)) return false;
    const rule =
      main && element.tag === "article" && !isWithin(main, element) && !isWithin(element, main)
        ? OTHER_ARTICLE
        : judge(element);
    if (
      !rule ||
      (isStrict && !SURE.has(rule)) ||
      (sizes.get(element.at) ?? 0) > whole * rule.mostProse ||
      isBody(element)
    )
      return true;
    if (rule.longest < Number.POSITIVE_INFINITY && textOf(element, rule.longest).length > rule.longest)
      return true;
    cuts.set(element.at, { element, kind: rule.kind, reason: rule.reason });
    return false;
  });
  return cuts;
}

/** Reasons of parts that may hold dates of other things than this article. */
export const ELSEWHERE: ReadonlySet<string> = new Set([
  "an article beside this one",
  "links to other stories",
  "the comment section",
  "set beside the article",
  "the page's navigation",
  "an advertisement",
]);

/** The innermost article that holds the headline, where it also holds running text: those beside it are other stories. */
function findMainArticle(root: Element, sizes: ReadonlyMap<number, number>): Element | null {
  const headlines: Element[] = [];
  walk(root, (element) => {
    if (element.tag === "h1") headlines.push(element);
    return headlines.length === 0;
  });
  for (let around: Element | null = headlines[0] ?? null; around; around = around.parent)
    if (around.tag === "article") return (sizes.get(around.at) ?? 0) > 300 ? around : null;
  return null;
}

function isWithin(element: Element, outer: Element): boolean {
  for (let around: Element | null = element; around; around = around.parent)
    if (around === outer) return true;
  return false;
}

interface Rule {
  readonly kind: CutElement["kind"];
  readonly reason: string;
  /** Share of the page's running text above which the part is kept. */
  readonly mostProse: number;
  /** Characters above which the part is kept. */
  readonly longest: number;
}

const rule = (
  kind: Rule["kind"],
  reason: string,
  mostProse = 0.25,
  longest = Number.POSITIVE_INFINITY,
): Rule => ({
  kind,
  reason,
  mostProse,
  longest,
});

const BY_TAG: Readonly<Record<string, Rule>> = {
  nav: rule("boilerplate", "the page's navigation"),
  footer: rule("boilerplate", "the foot of the page", 0.2),
  aside: rule("boilerplate", "set beside the article"),
  form: rule("boilerplate", "a form", 0.2),
  figcaption: rule("caption", "the caption of a picture", 0.4),
  h1: rule("boilerplate", "the headline of the page", 0.2),
  "amp-sidebar": rule("boilerplate", "the page's navigation"),
  "amp-ad": rule("boilerplate", "an advertisement", 0.6),
  "amp-embed": rule("boilerplate", "an advertisement", 0.6),
  header: rule("boilerplate", "the head of the page", 0.15),
  address: rule("byline", "names who wrote it", 0.1, 400),
};

const BY_ROLE: Readonly<Record<string, Rule>> = {
  navigation: rule("boilerplate", "the page's navigation"),
  complementary: rule("boilerplate", "set beside the article"),
  contentinfo: rule("boilerplate", "the foot of the page"),
  search: rule("boilerplate", "a search box"),
  dialog: rule("boilerplate", "a box over the page"),
  alertdialog: rule("boilerplate", "a box over the page"),
};

const OTHER_ARTICLE = rule("boilerplate", "an article beside this one", 0.9);
/** Some programs hide a page until they have run: then nearly all of it is hidden. */
const HIDDEN = rule("boilerplate", "hidden from readers", 0.6);
const FIGURE = rule("caption", "the caption of a picture", 0.3, 500);
const NEWSLETTER = rule("boilerplate", "a newsletter or subscription box");
const RELATED = rule("boilerplate", "links to other stories");
const SHARING = rule("boilerplate", "sharing buttons", 0.1);
const COMMENTS = rule("boilerplate", "the comment section", 0.6);
const ADVERT = rule("boilerplate", "an advertisement", 0.1);
const AUTHOR = rule("byline", "a note on who wrote it", 0.2, 1500);
const BYLINE = rule("byline", "names who wrote it", 0.1, 500);
const DATE = rule("date", "a time stamp of the page", 0.1, 160);
const CAPTION = rule("caption", "the caption of a picture", 0.3, 900);
const META = rule("boilerplate", "facts about the article", 0.1, 500);
const CHROME = rule("boilerplate", "a control of the page", 0.1);
const NAVIGATION = rule("boilerplate", "the page's navigation", 0.1);
const LEGAL = rule("boilerplate", "a legal line", 0.1, 1500);

/** Words of class names and ids, each with what it says of its element. */
const BY_WORD: ReadonlyMap<string, Rule> = new Map(
  (
    [
      ["newsletter newsletters signup subscribe subscription subscriptions paywall", NEWSLETTER],
      [
        "related relateds readmore recirc recirculation recommended recommendation recommendations trending mostread mostpopular popular outbrain taboola teaser teasers linkbox morestories rail crosslink seealso",
        RELATED,
      ],
      [
        "share sharing sharebar sharethis social socials addthis addtoany sharedaddy jp-relatedposts",
        SHARING,
      ],
      ["comments comment disqus respond commentlist", COMMENTS],
      [
        "ad ads advert adverts advertisement advertising adslot sponsor sponsored sponsors promo promos promotion dfp cta",
        ADVERT,
      ],
      ["bio authorbox aboutauthor authorbio biography", AUTHOR],
      ["byline bylines author authors writer writers contributor contributors syndigate", BYLINE],
      ["dateline timestamp pubdate datetime dates published", DATE],
      ["caption captions credit credits wpcaption figcaption", CAPTION],
      ["meta tags taglist tagcloud keywords topics posted submitted infos", META],
      ["breadcrumb breadcrumbs nav navbar navigation menu pagination pager pagenav skip", NAVIGATION],
      [
        "toolbar tools control controls player gallery slideshow carousel swiper lightbox cookie cookies consent gdpr popup modal overlay tooltip flyout printonly dn-print noprint rating ratings poll search login masthead rollover signin",
        CHROME,
      ],
      ["copyright disclaimer legal terms", LEGAL],
      ["sidebar widget widgets footer", NAVIGATION],
    ] as const
  ).flatMap(([words, made]) => words.split(" ").map((word) => [word, made] as const)),
);
/** What even a strict reading cuts. */
const SURE: ReadonlySet<Rule> = new Set([
  HIDDEN,
  ...Object.values(BY_TAG),
  ...Object.values(BY_ROLE),
  NEWSLETTER,
  RELATED,
  COMMENTS,
  ADVERT,
  CAPTION,
]);

/** Tags whose names of classes are trusted: a body or an article is called after everything it holds. */
const NEVER = new Set(["#page", "html", "body", "main", "article"]);

function judge(element: Element): Rule | null {
  const { tag, attributes } = element;
  if (NEVER.has(tag)) return null;
  if (attributes.style && HIDDEN_STYLE.test(attributes.style.slice(0, 300))) return HIDDEN;
  if (tag === "figure" || (PICTURE_FRAMES.has(tag) && isPicture(element))) return FIGURE;
  const byTag = BY_TAG[tag] ?? (attributes.role ? BY_ROLE[attributes.role] : undefined);
  if (byTag) return byTag;
  const names = `${attributes.class ?? ""} ${attributes.id ?? ""}`.slice(0, 400);
  if (names === " ") return null;
  for (const word of splitNames(names)) {
    const found = BY_WORD.get(word);
    if (found && !(CHROME_RULES.has(found) && (TEXT_TAGS.has(tag) || holdsQuote(element)))) return found;
  }
  return null;
}

const HIDDEN_STYLE = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/iu;
/** Rules that go by names which paragraphs and rows of tables bear for their looks. */
const CHROME_RULES: ReadonlySet<Rule> = new Set([CHROME, SHARING, META, NAVIGATION]);
const TEXT_TAGS = new Set([
  "p",
  "li",
  "tr",
  "td",
  "th",
  "table",
  "tbody",
  "blockquote",
  "a",
  "span",
  "section",
]);
const PICTURE_FRAMES = new Set(["div", "span", "center", "p"]);
const LONGEST_CAPTION = 220;

/** "social-embed" around a quoted post is part of the story. */
function holdsQuote(element: Element): boolean {
  return element.children.some(
    (child) => typeof child !== "string" && (child.tag === "blockquote" || holdsQuote(child)),
  );
}

/** A picture with a few words, and nothing else. */
function isPicture(element: Element): boolean {
  let pictures = 0;
  let characters = 0;
  walk(element, ({ tag, children }) => {
    if (WORDLESS.has(tag) || characters > LONGEST_CAPTION) return false;
    if (tag === "img" || tag === "amp-img" || tag === "picture") pictures++;
    for (const child of children) if (typeof child === "string") characters += child.trim().length;
    return true;
  });
  return pictures > 0 && characters > 0 && characters <= LONGEST_CAPTION;
}

/** "article__imageCaption" → article, image, caption; the last words say most, but any will do. */
function splitNames(names: string): string[] {
  return names
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
}

function isBody({ attributes }: Element): boolean {
  return attributes.itemprop === "articleBody";
}

const PROSE_TAGS = new Set(["p", "li", "td", "blockquote", "pre", "dd"]);

/** Characters of running text under each element: words that stand outside links. */
function measureProse(root: Element): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  const measure = (element: Element): number => {
    let size = 0;
    for (const child of element.children) {
      if (typeof child === "string") {
        const length = child.trim().length;
        // Words that stand in no paragraph count less: menus and labels are made of them.
        size += PROSE_TAGS.has(element.tag) || length > 80 ? length : length / 4;
      } else if (!WORDLESS.has(child.tag) && child.tag !== "a") size += measure(child);
    }
    sizes.set(element.at, size);
    return size;
  };
  measure(root);
  return sizes;
}
