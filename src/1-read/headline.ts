import { isBodyLine, isMasthead } from "./masthead.ts";
import { mark, type Piece } from "./pieces.ts";
import { contentStems, countWords, isHeadlineLike, isProse, shareKnown } from "./prose.ts";

/** Lines from the top in which a headline is looked for. */
const TOP_LINES = 15;

/**
 * Finds the headline: the title of the metadata where the text repeats it, else the line above the first prose that
 * shares most words with it. Lines of a few words above the headline are the page's, not the article's.
 */
export function markHeadline(text: string, pieces: Piece[], title: string): void {
  const top = pieces.slice(0, TOP_LINES);
  const isTitle = compareWith(title);
  const repeats = top.filter((it) => mayBeHeadline(it) && isTitle(it.text));
  const found = repeats[0] ?? (title === "" ? guessHeadline(text, pieces, top) : undefined);
  if (!found) return;
  const isFound = compareWith(found.text);
  for (const piece of top) {
    if (piece === found)
      mark(
        piece,
        "headline",
        repeats.length > 0
          ? "the title given with the article"
          : "the line above the first paragraph that shares its words",
      );
    else if (mayBeHeadline(piece) && isFound(piece.text)) mark(piece, "headline", "repeats the headline");
    else if (piece.kind !== null || piece.start >= found.start) continue;
    // "Lakeview Police Commission": its place is that of the text.
    else if (isBodyLine(piece.text, text))
      mark(piece, "subheading", "the name of the body that issues the text");
    else if (isFurniture(piece.text, text)) {
      mark(piece, "boilerplate", "a short line above the headline");
    }
  }
}

/**
 * A teaser or a notice under its headline, as a reader sees it: the headline tells what they do not, or stands alone. An article of some
 * length stays as it is, and so does a text that says its headline itself (decisions/026).
 */
export function putUnderHeadline(text: string, title: string): string {
  if (text === "") return title;
  const isAlone = title === "" || text.length > LONGEST_TEASER || repeatsTitle(text, title);
  return isAlone ? text : `${title}\n\n${text}`;
}

/** In characters: about eighty words. */
const LONGEST_TEASER = 500;

/** Whether one of the first lines of a text says its title. */
function repeatsTitle(text: string, title: string): boolean {
  const isTitle = compareWith(title);
  return text
    .split("\n", TOP_LINES * 2)
    .some((line) => line.length <= LONGEST_HEADLINE && isTitle(line.trim()));
}

function isFurniture(line: string, text: string): boolean {
  return countWords(line) <= 5 || isMasthead(line, text);
}

/** In characters. */
const LONGEST_HEADLINE = 300;

function mayBeHeadline({ kind, text }: Piece): boolean {
  return kind === null && text.length <= LONGEST_HEADLINE;
}

function isLongProse(text: string): boolean {
  return isProse(text) && countWords(text) >= 8;
}

function guessHeadline(text: string, pieces: readonly Piece[], top: readonly Piece[]): Piece | undefined {
  const guess = guessLine(text, pieces, top);
  if (guess === undefined || !SERIES.test(guess.text)) return guess;
  const at = top.indexOf(guess);
  return [top[at - 1], top[at + 1]].find((it) => it !== undefined && isTitleOfSeries(it, text)) ?? guess;
}

/** "Situation Report No. 3", "Flash Update #12": which of its kind a report is, and not what it is about. */
const SERIES =
  /^(?:[\p{L}-]{1,20} ){0,3}(?:report|update|bulletin|snapshot|brief|briefing|sitrep|statement|release) ?(?:no\.?|number|#|n°)? ?\d{1,3}$/iu;

/** "Reporting period: 1–14 February 2024" */
const PERIOD = /^(?:reporting period|period covered|timeframe|data|date|published|issued)\b.{0,40}?: /iu;

/** "SUDAN: FLOODS" beside the number of the report. */
function isTitleOfSeries({ kind, text: line }: Piece, text: string): boolean {
  return kind === null && countWords(line) <= 12 && isHeadlineLike(line) && !isMasthead(line, text);
}

function guessLine(text: string, pieces: readonly Piece[], top: readonly Piece[]): Piece | undefined {
  const firstProse = top.findIndex(
    (it) => it.kind === null && isLongProse(it.text) && !isSentenceHeadline(it, pieces),
  );
  const lines = (firstProse < 0 ? top : top.slice(0, firstProse)).filter(
    (it) => it.kind === null && isHeadlineLike(it.text) && countWords(it.text) >= 3 && !PERIOD.test(it.text),
  );
  const unnamed = lines.filter((it) => !isMasthead(it.text, text));
  const above = unnamed.length > 0 ? unnamed : lines;
  if (above.length < 2) return above[0];
  const prose = pieces.filter((it) => it.kind === null && isProse(it.text)).slice(0, 8);
  const stems = contentStems(prose.map(({ text }) => text).join("\n"));
  const shares = above.map(({ text }) => shareKnown(text, stems) ?? 0);
  const best = Math.max(...shares);
  // The first of the good ones: decks and subtitles follow a headline, they do not stand above it.
  return above.find((_, at) => (shares[at] ?? 0) >= best * 0.6);
}

/** A question or an exclamation of a few words may be a headline too. */
function isSentenceHeadline({ text }: Piece, pieces: readonly Piece[]): boolean {
  return text === pieces[0]?.text && /[?!]["”’]?$/u.test(text) && countWords(text) <= 16;
}

/** Whether lines say what a title says, cut short or with a few words more. */
function compareWith(title: string): (line: string) => boolean {
  const first = findFirstWord(title);
  let folded: string | null = null;
  return (line) => {
    // Folding is dear: most lines begin with another word, and a headline is often the title to the letter.
    if (line === title) return first !== "";
    if (first === "" || openDifferently(line, title)) return false;
    const own = findFirstWord(line);
    if (own === "" || !(first.startsWith(own) || own.startsWith(first))) return false;
    const a = fold(line);
    folded ??= fold(title);
    return isSameTitle(a, folded);
  };
}

/** True where two lines begin with different letters of ASCII, which is told without cutting out their words. */
function openDifferently(a: string, b: string): boolean {
  const [one, other] = [a.charCodeAt(0) | SMALL, b.charCodeAt(0) | SMALL];
  return one !== other && isSmallLetter(one) && isSmallLetter(other);
}

/** Small and capital letters of ASCII lie one bit apart. */
const SMALL = 0x20;

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isSameTitle(a: string, b: string): boolean {
  return (
    a === b ||
    (a.length >= 20 && b.startsWith(a) && a.length >= b.length * 0.5) ||
    (b.length >= 20 && a.startsWith(b) && b.length >= a.length * 0.7)
  );
}

/** Its first letters at least; "" where there is none. */
function findFirstWord(line: string): string {
  return FIRST_WORD.exec(line)?.[0].toLowerCase() ?? "";
}

const FIRST_WORD = /[\p{L}\p{N}]{1,20}/u;

function fold(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
