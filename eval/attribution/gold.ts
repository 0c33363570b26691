import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/model/span.ts";

/** The parts of one attribution; a part may be broken up into several spans. */
export const ROLES = ["source", "cue", "content"] as const;
export type Role = (typeof ROLES)[number];

/** One article with every source, cue and content marked in it; offsets are UTF-16. */
export interface MarkedArticle {
  readonly name: string;
  readonly text: string;
  readonly parts: readonly Part[];
  readonly attributions: readonly (readonly Part[])[];
}

interface Part {
  readonly role: Role;
  readonly spans: readonly Span[];
}

// "T3	Source 489 503	Petra Novak", "T7	Content 12 40;46 90	…"
const PART = /^(T\d+)\t(Source|Cue|Content) ([\d ;]+)\t/u;
// "E3	Attribution:T12 Source:T11 Cue:T10 Content:T9"
const LINK = /^E\d+\tAttribution:/u;

/** Reads brat files: `attributions/NAME_annotator.ann` beside `text/NAME.txt`. The first annotator of a text is the one compared with. */
export function readMarkedArticles(folder: string): MarkedArticle[] {
  const articles = new Map<string, MarkedArticle>();
  for (const file of readdirSync(join(folder, "attributions")).sort()) {
    const name = file.replace(/_[^_]+\.ann$/u, "");
    if (!file.endsWith(".ann") || articles.has(name)) continue;
    const text = readFileSync(join(folder, "text", `${name}.txt`), "utf8");
    const offsets = mapCodePoints(text);
    const marks = readFileSync(join(folder, "attributions", file), "utf8").split("\n");
    const parts = new Map<string, Part>();
    for (const line of marks) {
      const [, id, role, places] = PART.exec(line) ?? [];
      if (id === undefined || role === undefined || places === undefined) continue;
      parts.set(id, { role: role.toLowerCase() as Role, spans: readSpans(places, offsets) });
    }
    const attributions = marks
      .filter((line) => LINK.test(line))
      .map((line) => line.split(/[\s:]/u).flatMap((word) => parts.get(word) ?? []));
    articles.set(name, { name, text, parts: [...parts.values()], attributions });
  }
  return [...articles.values()];
}

function readSpans(places: string, offsets: readonly number[]): Span[] {
  return places.split(";").map((place) => {
    const [start = 0, end = 0] = place.split(" ").map(Number);
    return { start: offsets[start] ?? 0, end: offsets[end] ?? 0 };
  });
}

/** brat counts code points: the UTF-16 offset of each. */
function mapCodePoints(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  return [...offsets, at];
}
