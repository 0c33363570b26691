/** True where a paragraph reads like running text: it ends as a sentence ends, and is no mere slogan. */
export function isProse(paragraph: string): boolean {
  if (paragraph.length > 220) return true;
  return isClosed(paragraph) && countWords(paragraph, 5) >= 5;
}

const CLOSERS = '"”’»)]';

/** True where a full stop stands at the end, or before at most three closing marks. A loop, because it runs on every paragraph. */
function isClosed(paragraph: string): boolean {
  const end = paragraph.length - 1;
  for (let at = end; at >= 0 && at >= end - 3; at--) {
    const letter = paragraph.charAt(at);
    if (STOPS.includes(letter)) return true;
    if (!CLOSERS.includes(letter)) return false;
  }
  return false;
}

const STOPS = ".!?…";

const REPORTING =
  /\b(?:said|says|told|according to|reported|announced|identified|charged|police|officials|killed|injured)\b/iu;

/** Running text in the words of a report; an appeal or a note on the outlet has none of them. */
export function isNews(paragraph: string): boolean {
  return isProse(paragraph) && REPORTING.test(paragraph.slice(0, 2000));
}

const STOP_LAST = /[.,;:]["”’]?$/u;
const CAPITAL_FIRST = /^["“‘'(‘¿¡]?[\p{Lu}\p{Lo}\p{N}]/u;

/** A line that may be a headline or a heading: a few words, opened with a capital, closed with no full stop. */
export function isHeadlineLike(paragraph: string): boolean {
  if (paragraph.length > 200 || !CAPITAL_FIRST.test(paragraph) || STOP_LAST.test(paragraph.slice(-2)))
    return false;
  return countWords(paragraph, 31) <= 30;
}

/** Runs of characters between white space, counted up to `most`. A loop, because it runs on every paragraph of every article. */
export function countWords(paragraph: string, most = Number.POSITIVE_INFINITY): number {
  let words = 0;
  let isInside = false;
  for (let at = 0; at < paragraph.length && words < most; at++) {
    const unit = paragraph.charCodeAt(at);
    const isSpace = unit <= 0x20 || unit === 0xa0;
    if (!isSpace && !isInside) words++;
    isInside = !isSpace;
  }
  return words;
}

const CONTENT_WORD = /[\p{L}\p{N}]{4,40}/gu;
const EMPTY = new Set(
  "that this with from have been were they their after over into says said will more than about what when which your just before amid".split(
    " ",
  ),
);

/** The words of a text that say what it is about, cut to five letters so that "protests" meets "protesters". */
export function contentStems(text: string): Set<string> {
  const stems = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(CONTENT_WORD))
    if (!EMPTY.has(word)) stems.add(word.slice(0, 5));
  return stems;
}

/** The share, 0 to 1, of the stems of `line` that `stems` holds; null where the line has too few to tell. */
export function shareKnown(line: string, stems: ReadonlySet<string>): number | null {
  const own = contentStems(line);
  if (own.size < 3) return null;
  return [...own].filter((stem) => stems.has(stem)).length / own.size;
}
