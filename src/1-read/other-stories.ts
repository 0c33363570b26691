import { FOREIGN_GALLERY } from "./boilerplate.ts";
import { DATED_VIDEO } from "./captions.ts";
import { mark, type Piece } from "./pieces.ts";
import { contentStems, countWords, isHeadlineLike, isNews, isProse, shareKnown } from "./prose.ts";

const LONGEST_LIST = 15;
const LONGEST_LINK = 170;

/** Lines under "Related stories" or "Read more" that stand like headlines, up to the next paragraph of prose. */
export function markLists(pieces: Piece[], length: number): void {
  const lastLong = pieces.findLastIndex(({ text }) => text.length > LONGEST_LINK);
  for (const [at, heading] of pieces.entries()) {
    if (heading.kind !== "boilerplate" || heading.sequel !== "list") continue;
    const isClosing = at > lastLong && length - heading.end < Math.max(600, length * 0.25);
    const links: Piece[] = [];
    for (const line of pieces.slice(at + 1, at + 1 + LONGEST_LIST)) {
      if (line.kind !== null && line.kind !== "date") continue;
      if (!isClosing && (isProse(line.text) || line.text.length > LONGEST_LINK)) break;
      if (isNews(line.text) && countWords(line.text) >= 8) break;
      links.push(line);
    }
    // One line under a bare "Read more" and above prose may be the article's own heading.
    if (!isClosing && links.length < 2 && /^(?:read more|also|see also)$/iu.test(heading.text)) continue;
    for (const line of links) mark(line, "boilerplate", `listed under “${heading.text.slice(0, 60)}”`);
  }
}

/** "0:33 Sheriff gives an update": two or more lines that open with a running time list videos. */
export function markVideoLists(pieces: Piece[]): void {
  const isVideo = ({ kind, text }: Piece) =>
    kind === null &&
    text.length <= 160 &&
    /^\d{1,2}:\d\d\s(?![ap]\.?m)\S/u.test(text) &&
    !/[.!?]$/u.test(text.replace(/ Pause$/u, ""));
  const videos = pieces.filter(isVideo);
  if (videos.length < 2 && !videos.some(({ text }) => text.endsWith(" Pause"))) return;
  for (const piece of videos) mark(piece, "boilerplate", "one of a list of videos");
}

/** "3/12 Crowds …", "3 of 12 …" */
const NUMBERED = /^\d{1,3}(?:\/| of )\d{1,3} /u;

/** Numbered pictures under "News in pictures" show other stories. */
export function markGalleries(pieces: Piece[]): void {
  let isForeign = false;
  for (const piece of pieces) {
    if (piece.reason === FOREIGN_GALLERY) isForeign = true;
    else if (isForeign && NUMBERED.test(piece.text))
      mark(piece, "boilerplate", "belongs to a gallery of other stories");
    else isForeign = false;
  }
}

/** Below this share of words that the prose knows too, a line like a headline belongs to another story. */
const FOREIGN = 0.34;
/** Headlines leave these out; lists of a story's own facts do not. Numbered advice, quoted posts and "Missing: 45" are no headlines. */
const NOT_A_HEADLINE =
  /[:\t]\s?\d[\d,.]{0,12}(?: \p{L}{1,20}){0,3}(?: ?\([^()]{1,60}\))?$|^\d{1,2}\.\s|\b(?:was|were|had|would|years?[- ]old|anyone with|asked to|contact)\b|https?:|www\.|,\s\d{1,2}\b|\(@\w{1,30}\)/iu;

/**
 * Lines like headlines that stand below the last prose or beside links and adverts, and whose words the article hardly
 * uses, are headlines of other stories.
 */
export function markForeignHeadlines(pieces: Piece[]): void {
  const prose = pieces.filter(({ kind, text }) => kind === null && isProse(text));
  const lastProse = prose.length === 0 ? -1 : pieces.lastIndexOf(prose[prose.length - 1] as Piece);
  if (prose.length === 0) return;
  let stems: ReadonlySet<string> | null = null;
  let run: Piece[] = [];
  const close = (at: number, before: Piece | undefined, after: Piece | undefined) => {
    const isBeside = before?.kind === "boilerplate" || after?.kind === "boilerplate";
    if (run.length > 0 && (isBeside || at > lastProse)) {
      stems ??= contentStems(prose.map(({ text }) => text).join("\n"));
      for (const line of run) {
        if ((shareKnown(line.text, stems) ?? 1) >= FOREIGN) continue;
        mark(line, "boilerplate", "a headline of another story: the article uses hardly any of its words");
      }
    }
    run = [];
  };
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === "caption" && DATED_VIDEO.test(piece.text.slice(-80))) {
      stems ??= contentStems(prose.map(({ text }) => text).join("\n"));
      if ((shareKnown(piece.text, stems) ?? 1) < 0.2) mark(piece, "boilerplate", "a video of another story");
    }
    if (mayBeForeign(piece)) run.push(piece);
    else if (run.length > 0) close(at - 1, pieces[at - 1 - run.length], piece);
  }
  close(pieces.length - 1, pieces[pieces.length - 1 - run.length], undefined);
}

function mayBeForeign({ kind, text }: Piece): boolean {
  if (kind !== null || text.length > 200 || isProse(text) || !isHeadlineLike(text)) return false;
  return countWords(text) >= 4 && !NOT_A_HEADLINE.test(text) && text !== text.toUpperCase();
}
