import { readPage } from "../html/read-page.ts";
import type { Format } from "./format.ts";

/** Web pages, saved or fetched: one article each, a live blog as many as it has entries. */
export const html: Format = {
  name: "HTML",
  accepts: (text, source, mediaType) =>
    isMarkup(text) ||
    ((/^(?:text\/html|application\/xhtml)/iu.test(mediaType ?? "") || /\.x?html?$/iu.test(source)) &&
      TAG.test(text.slice(0, 5000))),
  read: (text, url) => readPage(text, url),
};

const TAG = /<(?:p|div|html|body|br|span|article|h\d)\b[^<>]{0,200}>/iu;
/** "<!doctype html>", "<html lang=…>", "<?xml version=…>" */
const OPENING =
  /^\s{0,100}(?:<!--[^<>]{0,300}-->\s{0,100})?<(?:!doctype html|html\b|\?xml\b|head\b|body\b)/iu;

/** True where a text is a web page or a piece of one rather than words. */
export function isMarkup(text: string): boolean {
  if (OPENING.test(text.slice(0, 600))) return true;
  if (!/^\s{0,100}</u.test(text)) return false;
  return (text.slice(0, 5000).match(/<\/(?:p|div|span|a|h\d|article|section|li)>/giu)?.length ?? 0) >= 2;
}
