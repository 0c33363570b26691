import { countOf } from "../../src/6-export/wording.ts";
import { wordShortDate } from "../../src/6-export/wording-dates.ts";
import { writeRoute } from "../route.ts";
import type { Shelf } from "../views/shelf.ts";
import { useFold } from "./use-fold.tsx";
import { Words } from "./words.tsx";

/** The articles of the story in order of appearance, with whose copy they carry. */
export function SourceList({ shelf }: { shelf: Shelf }) {
  const copies = new Map(
    shelf.story.copies.flatMap(({ agency, articles }) =>
      articles.map((id) => [id, agency ?? "the same"] as const),
    ),
  );
  const counts = new Map<string, number>();
  for (const { article } of shelf.claims.values()) counts.set(article, (counts.get(article) ?? 0) + 1);
  const { shown, rest } = useFold(shelf.story.articles, 20);
  return (
    <>
      <h3>Articles</h3>
      <ol class="articles">
        {shown.flatMap((id) => {
          const article = shelf.articles.get(id);
          if (article === undefined) return [];
          return (
            <li key={id}>
              <time>
                {article.published === null ? "no date" : wordShortDate(article.published.edtf, shelf.year)}
              </time>
              <a href={writeRoute({ page: "article", story: shelf.story.id, article: id, claim: null })}>
                <Words text={article.headline || article.source} most={140} />
              </a>
              <span class="soft">
                <Words text={article.outlet} most={60} /> · {countOf(counts.get(id) ?? 0, "claim")}
                {copies.has(id) ? ` · carries ${copies.get(id)} copy` : ""}
              </span>
            </li>
          );
        })}
      </ol>
      {rest}
    </>
  );
}
