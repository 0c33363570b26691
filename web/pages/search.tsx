import { wordDate } from "../../src/6-export/wording-dates.ts";
import type { Hit } from "../../src/model/workspace.ts";
import { useTitle } from "../parts/use-title.ts";
import { Loading, More } from "../parts/waiting.tsx";
import { Nothing, Words } from "../parts/words.tsx";
import { type Route, writeRoute } from "../route.ts";
import { client, usePages } from "../state.ts";

/** Articles that hold the words asked for. */
export function SearchPage({ here }: { here: Extract<Route, { page: "search" }> }) {
  const { query } = here;
  useTitle(query === "" ? "Search" : `“${query}”`);
  const { value, problem, isLoading, more } = usePages<Hit>(`search ${query}`, async (page) =>
    query.trim() === "" ? { items: [], next: null } : client.search(query, page),
  );
  return (
    <div class="page">
      <h1>Search</h1>
      <p class="soft" role="status">
        {query === ""
          ? "Words, “phrases” in quotation marks, -without."
          : value === null
            ? ""
            : `${value.length}${more === null ? "" : "+"} found for “${query}”`}
      </p>
      {problem === "" ? null : (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {value === null && isLoading ? <Loading /> : null}
      {value?.length === 0 && query.trim() !== "" ? <Nothing>No article holds these words.</Nothing> : null}
      <ul class="hits">
        {(value ?? []).map((hit) => (
          <li key={hit.article}>
            <Found hit={hit} />
          </li>
        ))}
      </ul>
      <More more={more} isLoading={isLoading} />
    </div>
  );
}

function Found({ hit }: { hit: Hit }) {
  const { text } = hit.excerpt;
  const pieces = hit.matches.flatMap(({ start, end }, index) => {
    const before = hit.matches[index - 1]?.end ?? 0;
    return [
      { text: text.slice(before, start), isMatch: false, at: before },
      { text: text.slice(start, end), isMatch: true, at: start },
    ];
  });
  const rest = text.slice(hit.matches.at(-1)?.end ?? 0);
  const title = <Words text={hit.headline || hit.outlet} most={200} />;
  return (
    <article>
      <h2>
        {hit.story === null ? (
          title
        ) : (
          <a href={writeRoute({ page: "article", story: hit.story, article: hit.article, claim: null })}>
            {title}
          </a>
        )}
      </h2>
      <p class="excerpt">
        {pieces.map((piece) =>
          piece.isMatch ? (
            <mark key={piece.at}>
              <Words text={piece.text} />
            </mark>
          ) : (
            <Words key={`b${piece.at}`} text={piece.text} />
          ),
        )}
        <Words text={rest} />
      </p>
      <p class="facts">
        <span>
          <Words text={hit.outlet} most={80} />
        </span>
        {hit.published === null ? null : <span>{wordDate(hit.published.slice(0, 10))}</span>}
        {hit.storyTitle === null ? null : (
          <span>
            in <Words text={hit.storyTitle} most={90} />
          </span>
        )}
      </p>
    </article>
  );
}
