import type { Input } from "../../model/article.ts";
import type { Found, FoundArticle } from "../formats/format.ts";
import { readPage } from "../html/read-page.ts";
import { LineCutter, LONGEST_LINE } from "../streams/lines.ts";
import type { Part, Splitter } from "../streams/splitter.ts";
import { unzip } from "../unzip.ts";
import { readAlert } from "./alert.ts";

export interface OpenedMail {
  readonly found: Found | null;
  readonly problems: readonly string[];
}

/**
 * Opens a mail (RFC 5322 with MIME): a newsletter is one article, read as the page it carries or as its plain text; an
 * alert is as many as it lists. The mail's own date counts, its sender is the outlet. Attachments are never read.
 */
export async function openMail(input: Input): Promise<OpenedMail> {
  const unzipped = unzip(input);
  if (unzipped.content === null) return { found: null, problems: [unzipped.reason] };
  const { default: PostalMime } = await import("postal-mime");
  try {
    const mail = await PostalMime.parse(unzipped.content, { maxNestingDepth: 50, maxHeadersSize: 1_000_000 });
    // As written, with its zone: the day of the sender is the day its words mean.
    const date = mail.headers.find(({ key }) => key === "date")?.value.replace(ZONE_NAME, "") ?? mail.date;
    const names = mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType);
    const problems = names.length > 0 ? [describeAttachments(names)] : [];
    const about = {
      ...(mail.subject ? { title: mail.subject } : {}),
      ...(mail.from?.name || mail.from?.address
        ? { outlet: mail.from.name || (mail.from.address ?? "") }
        : {}),
      ...(date ? { published: date } : {}),
      basis: MAIL_BASIS,
    };
    return { found: readBody(mail.html ?? "", mail.text ?? "", about), problems };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 160) : "unreadable";
    return { found: null, problems: [`is a mail that cannot be opened: ${reason}`] };
  }
}

/** "Sat, 8 Jan 2022 18:10:00 -0600 (CST)" */
const ZONE_NAME = /\s{0,5}\([^()]{0,40}\)\s{0,5}$/u;

type AboutMail = Pick<FoundArticle, "title" | "outlet" | "published" | "basis">;

const MAIL_BASIS = {
  headline: "the mail's subject",
  outlet: "the mail's sender",
  published: "the mail's date",
} as const;

function readBody(html: string, text: string, about: AboutMail): Found {
  if (html.trim() === "") return { articles: [{ ...about, text: text.trim() }], problems: [] };
  const alert = readAlert(html, about.published);
  if (alert.length > 0) return { articles: alert, problems: [] };
  const { articles, problems } = readPage(html);
  // What a mail says of itself goes before what its page does: that is made for no browser and has no address.
  const read = articles.map(({ url: _url, ...article }) => ({ ...article, ...about }));
  const isEmpty = read.every((article) => article.text.trim() === "");
  return { articles: isEmpty && text.trim() !== "" ? [{ ...about, text: text.trim() }] : read, problems };
}

const MOST_NAMED = 3;

function describeAttachments(names: readonly string[]): string {
  const named = names
    .slice(0, MOST_NAMED)
    .map((name) => name.slice(0, 80))
    .join(", ");
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : "";
  return `has attachments that are not read: ${named}${more}; save what is news in them and give that`;
}

const POSTMARK = /^From \S{1,300} /u;
const QUOTED_POSTMARK = /^>{1,20}From /u;
const latin1 = new TextDecoder("latin1");

/** Cuts a mailbox in the form mbox (RFC 4155) into its mails; `before` mails were read in an earlier run. */
export function splitMails(before = 0): Splitter {
  const lines = new LineCutter();
  let at = before;
  let mail: Uint8Array[] | null = null;
  let length = 0;
  let isAfterBlank = true;
  let end = 0;
  const finish = function* (): Generator<Part> {
    if (mail === null) return;
    at++;
    const isLong = length > LONGEST_LINE;
    const content = isLong ? new Uint8Array() : Buffer.concat(mail);
    yield isLong
      ? { at, end, problems: [`message ${at} is longer than 32 MB and was left out`] }
      : { at, end, page: { source: "", content, mediaType: "message/rfc822" }, problems: [] };
  };
  const read = function* (cut: Iterable<{ readonly bytes: Uint8Array | null; readonly end: number }>) {
    for (const line of cut) {
      const bytes = line.bytes ?? new Uint8Array();
      const start = latin1.decode(bytes.subarray(0, 330));
      if (isAfterBlank && POSTMARK.test(start)) {
        yield* finish();
        mail = [];
        length = 0;
      } else if (mail) {
        length += bytes.length + 2;
        if (length > LONGEST_LINE) mail = [];
        else mail.push(QUOTED_POSTMARK.test(start) ? bytes.subarray(1) : bytes, NEWLINE);
      }
      isAfterBlank = bytes.length === 0;
      end = line.end;
    }
  };
  return {
    push: (bytes) => read(lines.push(bytes)),
    *end() {
      yield* read(lines.end());
      yield* finish();
    },
  };
}

const NEWLINE = new Uint8Array([13, 10]);
