import type { Article } from "../../model/article.ts";
import type { Hit, Page, Paged } from "../../model/workspace.ts";
import { cleanText } from "../database/clean-text.ts";
import { unpack } from "../database/pack.ts";
import type { Store } from "../store.ts";
import { readPage } from "./paging.ts";

interface HitRow extends Record<string, unknown> {
  readonly article: string;
  readonly story: string | null;
  readonly title: string | null;
  readonly headline: string;
  readonly outlet: string;
  readonly published: string | null;
  readonly content: Uint8Array;
}

/** Private-use characters that mark a match; they are taken out of the text first. */
const [OPEN, CLOSE] = ["\uE000", "\uE001"];
const BEFORE = 80;
const EXCERPT = 320;
/** Characters in which matches are marked, of one article. */
const MARKED = 50_000;

/** See `Workspace.search`. */
export async function search({ database }: Store, query: string, page?: Page): Promise<Paged<Hit>> {
  const { limit, after } = readPage(page);
  const from = after ?? 0;
  const wanted = cleanText(query).slice(0, 500);
  const rows = await database.query<HitRow>(
    `select r.article, m.story, s.title, r.headline, r.outlet, r.published, r.content
     from readings r join members m on m.article = r.article join stories s on s.id = m.story
     where m.current and r.words @@ websearch_to_tsquery('english', $1)
     order by ts_rank_cd(r.words, websearch_to_tsquery('english', $1)) desc, r.known_at desc, r.article
     limit $2 offset $3`,
    [wanted, limit + 1, from],
  );
  const shown = rows.slice(0, limit);
  const texts = shown.map(({ content }) => cleanText(unpack<Article>(content).text).slice(0, MARKED));
  const marked = await database.query<{ marked: string }>(
    `select ts_headline('english', translate(t.text, $3, '  '), websearch_to_tsquery('english', $1),
       'HighlightAll=true, StartSel=' || left($3, 1) || ', StopSel=' || right($3, 1)) as marked
     from unnest($2::text[]) with ordinality as t(text, place) order by t.place`,
    [wanted, texts, OPEN + CLOSE],
  );
  const items = shown.map(({ article, story, title, headline, outlet, published }, at) => {
    const matches = findMatches(marked[at]?.marked ?? "");
    return {
      article,
      story,
      storyTitle: title,
      headline,
      outlet,
      published,
      ...cutExcerpt(texts[at] ?? "", matches),
    };
  });
  return { items, next: rows.length > limit ? String(from + limit) : null };
}

interface Match {
  readonly start: number;
  readonly end: number;
}

/** Offsets of the marked words in the text without its marks. */
function findMatches(marked: string): Match[] {
  const matches: Match[] = [];
  let marks = 0;
  let start = 0;
  for (let at = 0; at < marked.length; at++) {
    const character = marked.charAt(at);
    if (character === OPEN) start = at - marks++;
    else if (character === CLOSE) matches.push({ start, end: at - marks++ });
  }
  return matches;
}

function cutExcerpt(text: string, matches: readonly Match[]): Pick<Hit, "excerpt" | "matches"> {
  const start = Math.max(0, (matches[0]?.start ?? 0) - BEFORE);
  // A cut never falls between the halves of one character.
  const isHalf = /[\uDC00-\uDFFF]/.test(text.charAt(start));
  const from = isHalf ? start - 1 : start;
  const end = Math.min(text.length, from + EXCERPT);
  const inside = matches.filter((match) => match.start >= from && match.end <= end);
  return {
    excerpt: { start: from, text: text.slice(from, end) },
    matches: inside.map((match) => ({ start: match.start - from, end: match.end - from })),
  };
}
