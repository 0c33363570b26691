import type { Format } from "./format.ts";

/** Web pages and feeds, which are recognised and refused: their tags would be taken for words. */
export const html: Format = {
  name: "HTML",
  accepts: (text, source, mediaType) =>
    isMarkup(text) ||
    ((/^(?:text\/html|application\/xhtml|application\/(?:rss|atom))/iu.test(mediaType ?? "") ||
      /\.x?html?$/iu.test(source)) &&
      TAG.test(text.slice(0, 5000))),
  read: (text) => ({
    articles: [],
    problems: [
      `is ${/^\s{0,100}<(?:\?xml|rss|feed)/iu.test(text) ? "XML" : "HTML"}, which is not read yet; save the main text of the page as plain text, or as JSON with title, text, url and date_publish`,
    ],
  }),
};

const TAG = /<(?:p|div|html|body|br|span|article|h\d)\b[^<>]{0,200}>/iu;
/** "<!doctype html>", "<html lang=…>", "<?xml version=…>" */
const OPENING = /^\s{0,100}<(?:!doctype html|html\b|\?xml\b|rss\b|feed\b|head\b|body\b)/iu;

/** True where a text is a web page or a piece of one rather than words. */
export function isMarkup(text: string): boolean {
  if (OPENING.test(text.slice(0, 400))) return true;
  if (!/^\s{0,100}</u.test(text)) return false;
  return (text.slice(0, 5000).match(/<\/(?:p|div|span|a|h\d|article|section|li)>/giu)?.length ?? 0) >= 2;
}
