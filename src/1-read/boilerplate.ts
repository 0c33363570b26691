import { FOREIGN_GALLERY, RULE_OPENINGS, RULES, type Rule, type Sequel } from "./boilerplate-rules.ts";
import { lookFor } from "./lookout.ts";
import { unite } from "./unite.ts";

export { FOREIGN_GALLERY, type Sequel };

export interface Boilerplate {
  readonly reason: string;
  readonly sequel: Sequel;
}

/** Judges one paragraph by its own words: navigation, adverts, links to other stories, legal lines; null for the article's own text. */
export function readBoilerplate(paragraph: string): Boilerplate | null {
  if (paragraph.length > 2000) return null;
  if (!HAS_WORDS.test(paragraph)) return { reason: "a rule without words", sequel: "none" };
  if (paragraph.length <= 40 && LABELS.has(paragraph.toLowerCase().replace(LABEL_END, ""))) {
    return { reason: "a button or label of the page", sequel: LIST_LABELS.test(paragraph) ? "list" : "none" };
  }
  const start = paragraph.slice(0, 300);
  const lower = start.toLowerCase();
  for (const { pattern, reason, sequel, longest, word } of chooseRules(start, lower)) {
    if (paragraph.length > longest || (word !== "" && !lower.includes(word))) continue;
    if (pattern.test(start)) return { reason, sequel };
  }
  if (isMenu(paragraph)) return { reason: "a menu of sections", sequel: "none" };
  if (isContactLine(paragraph)) return { reason: "a line of contact details", sequel: "none" };
  return null;
}

/**
 * The rules without a word of their own, which look at how a paragraph opens, as one pattern: running text opens like none of
 * them, and is spared the forty.
 */
const opensLikeRule = unite(RULES.filter(({ word }) => word === "").map(({ pattern }) => pattern));
const SLASH = "/";
const WORD_RULES = RULES.filter(({ word }) => word !== "");
const holdsWord = lookFor(WORD_RULES.map(({ word }) => word).filter((word) => word !== SLASH));

/** Few paragraphs need all rules, and most need none. */
function chooseRules(start: string, lower: string): readonly Rule[] {
  if (RULE_OPENINGS.test(lower) && opensLikeRule(start)) return RULES;
  return holdsWord(lower) || lower.includes(SLASH) ? WORD_RULES : [];
}

const HAS_WORDS = /[\p{L}\p{N}]/u;
/** "Read more »", "Advertisement:" */
const LABEL_END = /[\s:.!»›>|]+$/u;
const LABELS = new Set(
  (
    "advertisement|ad|close|email|e-mail|pinterest|google|google plus|print|twitter|more|facebook|reddit|save|share|pocket|photos|photo|" +
    "video|copy link copy|copy link|hide transcript show transcript|text size|vote|view results|back to top|menu|search|" +
    "home|log in|login|sign in|sign up|subscribe|play facebook|share this story|share this article|linkedin|whatsapp|telegram|tweet|" +
    "read more|more news|show more|load more|view more|see more|also|see also|watch this story|watch the report|watch latest report|" +
    "watch mobile video|watch now|listen|play|pause|next|previous|skip|image|story highlights|scroll down for video|link copied|" +
    "loading|reply|report|flag|enter your email address|click here for more recent updates|click here for complete coverage|donate|toggle caption"
  ).split("|"),
);
const LIST_LABELS = /^(?:read more|also|see also|more news)/iu;

const MENU = new Set(
  "home news sports sport weather video videos business politics world opinion culture tech technology life lifestyle local contact about search menu subscribe login live tv radio traffic crime health entertainment travel food style arts science us uk national international more photos podcasts newsletters jobs obituaries classifieds money education features events region markets opinions sections comment reviews puzzles crossword games magazine multimedia donate advertise newsletter archive shop".split(
    " ",
  ),
);

/** What stands between the entries of a menu: bars, dots, wide gaps. */
const MENU_GAP = /\s{0,3}[|·•»]\s{0,3}|\s{3,20}|\t/u;

/** "Home News Sports Weather", "Home | Valley | Markets | Crossword", "Sections   Sport   Jobs   Subscribe from 99p" */
function isMenu(paragraph: string): boolean {
  if (paragraph.length > 300 || STOPS.includes(paragraph.slice(-1))) return false;
  if (isDividedMenu(paragraph)) return true;
  const words = paragraph.toLowerCase().match(WORDS) ?? [];
  return words.length >= 3 && words.filter((word) => MENU.has(word)).length >= words.length * 0.7;
}

const WORDS = /\p{L}+/gu;

function isDividedMenu(paragraph: string): boolean {
  if (!MENU_GAP.test(paragraph)) return false;
  const entries = paragraph.split(MENU_GAP).map((entry) => entry.toLowerCase().match(WORDS) ?? []);
  if (entries.length < 4 || entries.some((words) => words.length > 4)) return false;
  return entries.filter(([first]) => MENU.has(first ?? "")).length >= entries.length / 2;
}

const STOPS = ".!?";

/** A cheap look before the dear one. */
const MAY_BE_CONTACT = /@|\/\/|www|\.[a-z]{2}|\d{3}[ .)-]\s?\d{3}|\d{2}\) \d{3}/u;
const CONTACT =
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|https?:\/\/\S{1,200}|\bwww\.\S{1,100}|\b(?:[\w-]{1,40}\.){1,3}(?:com|org|net|in|co\.uk|info|tv)(?:\/\S{0,100})?(?![\w.])|(?<!\w)@\w{2,30}|\(?\+?\d{1,3}\)?[ .-]\(?\d{2,4}\)?[ .-]?\d{3,4}(?:[ .-]\d{3,4})?|\b\d{3}-\d{4}\b/gu;

/** An e-mail address, a link, a telephone number, and hardly a word beside them. */
function isContactLine(paragraph: string): boolean {
  if (paragraph.length > 200 || !MAY_BE_CONTACT.test(paragraph)) return false;
  const rest = paragraph.replace(CONTACT, " ");
  if (rest.length === paragraph.length) return false;
  if (/^(?:contact|reach|e-?mail|follow|write to)\b/iu.test(paragraph)) return true;
  const words = rest.match(/\p{L}+/gu) ?? [];
  return (
    words.length <= 7 &&
    words.join("").length <= 36 &&
    !/\b(?:killed|dead|died|injured|arrested|police said)\b/iu.test(rest)
  );
}
