const HEADER =
  /^(?:date|from|to|cc|subject|message-id|mime-version|received|return-path|delivered-to|reply-to|list-id|content-type|x-[a-z-]{1,40})\s?:/iu;
/** "From alerts@example.org Sat Jan  8 18:10:00 2022" */
const POSTMARK = /^From \S{1,300} .{0,60}\d{4}\s*$/u;
const MOST_LINES = 200;

/** True for the start of a mailbox in the form mbox (RFC 4155): a postmark, then the headers of a mail. */
export function isMailbox(head: string): boolean {
  const [first = "", second = ""] = head.split(/\r?\n/u, 2);
  return POSTMARK.test(first.slice(0, 500)) && /^[\w-]{1,60}:/u.test(second);
}

/** True for a mail as programs save it (RFC 5322): headers, a date or a sender among them, then an empty line. */
export function isMail(head: string, source: string, mediaType: string | undefined): boolean {
  if (/^message\/rfc822\b/iu.test(mediaType ?? "")) return true;
  const lines = head.split(/\r?\n/u, MOST_LINES);
  const end = lines.indexOf("");
  const headers = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^[ \t]/u.test(line));
  if (!headers.every((line) => /^[\w-]{1,60}\s?:/u.test(line))) return false;
  const known = headers
    .filter((line) => HEADER.test(line))
    .map((line) => line.split(":", 1)[0]?.trim().toLowerCase());
  const isNamed = /\.eml(?:\.gz)?$/iu.test(source) && known.length > 0;
  // "From:" and "Subject:" above a text that somebody pasted are no mail: a mail has been on its way.
  const hasTravelled = known.some(
    (name) => name === "message-id" || name === "received" || name === "mime-version",
  );
  return isNamed || (known.length >= 3 && hasTravelled && known.includes("date"));
}
