import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

/** The main text that Readability finds by itself, on the parser that Sitrep reads pages with; "" where it finds none. */
export function readAlone(html: string): string {
  const { document } = parseHTML(html);
  return (
    new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse()
      ?.textContent ?? ""
  );
}
