import { createRequire } from "node:module";
import type { Readability as ReadabilityClass } from "@mozilla/readability";
import type * as htmlparser2 from "htmlparser2";
import type * as linkedom from "linkedom";

const require = createRequire(import.meta.url);

/** The tag parser, loaded at the first page: whoever reads plain text never waits for it. */
export function loadTagParser(): typeof htmlparser2 {
  return require("htmlparser2");
}

/** Mozilla's extractor of main text and the document it works on, loaded at the first page. */
export function loadExtractor(): {
  readonly Readability: typeof ReadabilityClass;
  readonly parseHTML: typeof linkedom.parseHTML;
} {
  return {
    Readability: require("@mozilla/readability").Readability,
    parseHTML: require("linkedom").parseHTML,
  };
}
