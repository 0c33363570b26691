import { analyse } from "chardet";

/** 20 MB: ten times the longest book; an input above it is not an article. */
export const MAX_TEXT_BYTES = 20 * 1024 * 1024;
/** 256 MB: a file of many articles may be long, each of its articles may not. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** Text out of bytes. `note` is set where the text is usable but some bytes were not. */
export type Decoded =
  | { readonly text: string; readonly note?: string }
  | { readonly text: null; readonly reason: string };

/**
 * Turns the content of an input into text: byte order mark, UTF-8, UTF-16 by pattern, the encoding that the media type
 * or a page's own `<meta>` names, else the likeliest old encoding. UTF-8 goes before what is named: bytes that form good
 * UTF-8 hardly ever mean anything else, and pages are saved in UTF-8 with the name of their old encoding inside.
 */
export function decode(content: string | Uint8Array, mediaType?: string): Decoded {
  if (content.length > MAX_FILE_BYTES) {
    return fail(`is ${Math.round(content.length / 1048576)} MB; split it into files below 256 MB`);
  }
  if (typeof content === "string")
    return checkText(content.startsWith("\ufeff") ? content.slice(1) : content);
  const known = KNOWN_BINARIES.find(({ magic }) => magic.every((byte, at) => content[at] === byte));
  if (known) return fail(`is ${known.name}, not text; save its words as plain text or JSON`);
  const bom = BYTE_ORDER_MARKS.find(({ bytes }) => bytes.every((byte, at) => content[at] === byte));
  if (bom) return checkText(new TextDecoder(bom.label).decode(content));
  const utf16 = guessUtf16(content);
  if (utf16) return checkText(new TextDecoder(utf16).decode(content));
  try {
    return checkText(STRICT_UTF8.decode(content));
  } catch {
    return decodeNamed(content, mediaType) ?? decodeLegacy(content);
  }
}

const STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true });

const KNOWN_BINARIES = [
  { name: "a PDF", magic: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: "a ZIP archive or an office file", magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: "a gzip archive", magic: [0x1f, 0x8b] },
  { name: "a PNG picture", magic: [0x89, 0x50, 0x4e, 0x47] },
  { name: "a JPEG picture", magic: [0xff, 0xd8, 0xff] },
  { name: "an old office file", magic: [0xd0, 0xcf, 0x11, 0xe0] },
] as const;

const BYTE_ORDER_MARKS = [
  { label: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { label: "utf-16le", bytes: [0xff, 0xfe] },
  { label: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

const SAMPLE_BYTES = 65536;

/** UTF-16 without a mark: text of any European script has a zero or a 0x04 in every second byte. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4) return null;
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Cyrillic UTF-16 has zeros only at spaces and marks, so the share asked for is low and the other side must be clean.
  if (odd > length * 0.05 && even === 0) return "utf-16le";
  if (even > length * 0.05 && odd === 0) return "utf-16be";
  return null;
}

/** `<meta charset="windows-1251">`, `<?xml version="1.0" encoding="koi8-r"?>`, `text/html; charset=gb2312` */
const NAMED =
  /(?:<meta\b[^<>]{0,200}?\bcharset\s?=\s?|<\?xml\b[^<>]{0,100}?\bencoding\s?=\s?|^[^<]{0,80};\s{0,3}charset\s?=\s?)["']?([\w.:-]{2,40})/iu;
const HEAD_BYTES = 4096;

/** Null where no encoding is named, or one that does not exist, or UTF-8 for bytes that are not. */
function decodeNamed(bytes: Uint8Array, mediaType: string | undefined): Decoded | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  const label = (NAMED.exec(mediaType ?? "") ?? NAMED.exec(head))?.[1];
  const decoder = label ? makeDecoder(label) : null;
  if (!decoder || decoder.encoding.startsWith("utf-")) return null;
  const text = decoder.decode(bytes);
  return checkText(decoder.encoding === "windows-1252" ? mendQuotes(text) : text);
}

function decodeLegacy(bytes: Uint8Array): Decoded {
  const lossy = new TextDecoder("utf-8").decode(bytes);
  const broken = count(lossy, 0xfffd);
  const high = bytes.reduce((sum, byte) => sum + (byte > 0x7f ? 1 : 0), 0);
  // Nearly all bytes above ASCII form good UTF-8: a file cut or patched in places, not another encoding.
  if (broken * 10 < high) {
    return withNote(
      checkText(lossy),
      `holds ${broken} characters that are not valid UTF-8; they show as \ufffd`,
    );
  }
  // A few lone bytes above ASCII in English text are the curly quotes and dashes of windows-1252.
  if (high < bytes.length * 0.02) return checkText(mendQuotes(new TextDecoder("windows-1252").decode(bytes)));
  const guess = analyse(bytes.subarray(0, SAMPLE_BYTES)).find(({ name }) => !/^utf-/iu.test(name));
  const decoder = guess && makeDecoder(guess.name);
  if (!decoder) return fail("is in an encoding that could not be recognised; save it as UTF-8");
  return checkText(
    decoder.encoding === "windows-1252" ? mendQuotes(decoder.decode(bytes)) : decoder.decode(bytes),
  );
}

/** The characters of windows-1252 from 0x80 to 0x9f; a space where it has none. */
const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Node 20 decodes windows-1252 as ISO 8859-1, which turns curly quotes and dashes into control characters. */
function mendQuotes(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (control) => {
    const letter = WINDOWS_1252[control.charCodeAt(0) - 0x80];
    return letter === undefined || letter === " " ? control : letter;
  });
}

function makeDecoder(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** Refuses what decodes but is no text: zero characters, or one control character in 200. */
function checkText(text: string): Decoded {
  let controls = 0;
  if (!CONTROL.test(text)) return HAS_WORDS.test(text) ? { text } : fail("holds no text");
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x20 && (unit < 0x7f || unit > 0x9f)) continue;
    if (unit === 0)
      return fail("holds zero characters, so it is binary, not text; save its words as plain text");
    if (unit < 0x20) controls += (unit >= 9 && unit <= 13) || unit === 0x1b ? 0 : 1;
    // Quotes of windows-1252 taken for ISO 8859-1 by a crawler land here, a few in every text.
    else controls += 0.1;
  }
  if (controls > Math.max(2, text.length / 200)) {
    return fail(
      "is mostly control characters, so it is binary or in an unknown encoding; save it as UTF-8 text",
    );
  }
  return HAS_WORDS.test(text) ? { text } : fail("holds no text");
}

/** A control character that is no white space: hardly any text holds one. */
const CONTROL = /[^\P{Cc}\s]/u;
const HAS_WORDS = /[\p{L}\p{N}]/u;

function count(text: string, unit: number): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === unit) sum++;
  return sum;
}

function withNote(decoded: Decoded, note: string): Decoded {
  return decoded.text === null ? decoded : { text: decoded.text, note };
}

function fail(reason: string): Decoded {
  return { text: null, reason };
}
