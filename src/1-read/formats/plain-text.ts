import type { Format } from "./format.ts";

/** Text as scraped: the whole input is one article. */
export const plainText: Format = {
  name: "plain text",
  accepts: () => true,
  read: (text) => ({ articles: [{ text }], problems: [] }),
};
