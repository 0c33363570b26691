import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { countOf } from "../../src/6-export/wording.ts";
import { wordDate } from "../../src/6-export/wording-dates.ts";
import type { Article } from "../../src/model/article.ts";
import type { Claim } from "../../src/model/claim.ts";
import { decide, mayDecide } from "../desk.ts";
import { ClaimPanel } from "../parts/claim-panel.tsx";
import { DeskForm } from "../parts/desk-form.tsx";
import { isTyping } from "../parts/frame.tsx";
import { useTitle } from "../parts/use-title.ts";
import { Loading } from "../parts/waiting.tsx";
import { Words } from "../parts/words.tsx";
import { type Route, writeRoute } from "../route.ts";
import { go } from "../state.ts";
import { cutText, type Run } from "../views/reader.ts";
import { tameWords } from "../views/safe-words.ts";
import type { Shelf } from "../views/shelf.ts";
import { useStory } from "./story.tsx";

type ArticleRoute = Extract<Route, { page: "article" }>;

/** An article with its claims marked; a claim chosen shows where it comes from and what it stands beside. */
export function ArticlePage({ here }: { here: ArticleRoute }) {
  const { value, shelf, problem, isLoading } = useStory(here.story, null);
  const article = shelf?.articles.get(here.article);
  useTitle(article?.headline ?? "");
  const back = writeRoute({
    page: "story",
    story: here.story,
    section: null,
    lens: { policy: "range", at: null },
  });
  if (value === null || shelf === null || article === undefined)
    return (
      <div class="page">
        {isLoading ? (
          <Loading />
        ) : (
          <p class="problem" role="alert">
            {problem || "This article is not part of the story."} <a href={back}>Back to the story</a>
          </p>
        )}
      </div>
    );
  const claims = [...shelf.claims.values()].filter((claim) => claim.article === article.id);
  return (
    <div class={here.claim === null ? "page reader" : "page reader open"}>
      <div>
        <nav class="crumbs" aria-label="Where you are">
          <a href={back}>
            <Words text={shelf.story.title} most={90} />
          </a>
        </nav>
        <ArticleHead article={article} shelf={shelf} claims={claims.length} />
        <ArticleText article={article} claims={claims} shelf={shelf} here={here} />
      </div>
      <aside aria-label="The claim" class="panel">
        {here.claim === null ? (
          <p class="nothing">
            Marked words are claims. Choose one to see who said it first, who passed it on, and what it stands
            beside.
            <br />
            <kbd>n</kbd> and <kbd>p</kbd> go from claim to claim.
          </p>
        ) : (
          <ClaimPanel
            id={here.claim}
            shelf={shelf}
            machine={value.machine}
            decisions={value.decisions}
            closeTo={writeRoute({ ...here, claim: null })}
          />
        )}
      </aside>
    </div>
  );
}

function ArticleHead({ article, shelf, claims }: { article: Article; shelf: Shelf; claims: number }) {
  const [isOpen, setOpen] = useState(false);
  const copy = shelf.story.copies.find(({ articles }) => articles.includes(article.id));
  const isWeb = article.url !== undefined && /^https?:\/\//iu.test(article.url);
  return (
    <header class="article-head">
      <h1>
        <Words text={article.headline || article.source} most={300} />
      </h1>
      <p class="facts">
        <span>
          <Words text={article.outlet} most={80} />
        </span>
        <span>{article.published === null ? "no date" : wordDate(article.published.edtf)}</span>
        {article.published?.basis === "inferred" ? <span>date worked out from the text</span> : null}
        {article.authors.length === 0 ? null : (
          <span>
            <Words text={article.authors.join(", ")} most={120} />
          </span>
        )}
        {article.credits.length === 0 ? null : (
          <span>
            credits <Words text={article.credits.join(", ")} most={120} />
          </span>
        )}
        <span>{countOf(claims, "claim")}</span>
        {isWeb ? (
          <span>
            <a href={article.url} rel="noreferrer noopener" target="_blank">
              Original page
            </a>
          </span>
        ) : null}
      </p>
      {copy === undefined ? null : (
        <p class="soft">
          Carries {copy.agency ?? "the same"} copy, as {countOf(copy.articles.length - 1, "other article")} of
          the story: {copy.reason}.
        </p>
      )}
      {mayDecide() ? (
        <button type="button" class="plain quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Withdraw this article…
        </button>
      ) : null}
      {isOpen ? (
        <DeskForm
          action="Withdraw it"
          onClose={() => setOpen(false)}
          onDecide={(_, reason) =>
            decide(
              shelf.story.id,
              { kind: "withdraw", article: article.id },
              reason,
              "Withdrawn; its claims count no more.",
            )
          }
        />
      ) : null}
    </header>
  );
}

interface TextProps {
  article: Article;
  claims: readonly Claim[];
  shelf: Shelf;
  here: ArticleRoute;
}

function ArticleText({ article, claims, shelf, here }: TextProps) {
  const paragraphs = useMemo(() => cutText(article.text, claims), [article, claims]);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (here.claim === null) return;
    const mark = body.current?.querySelector(`[data-claims~="${CSS.escape(here.claim)}"]`);
    mark?.scrollIntoView({ block: "center" });
  }, [here.claim]);
  useEffect(() => {
    const order = [...claims].sort((a, b) => a.span.start - b.span.start).map(({ id }) => id);
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape" && here.claim !== null) return go({ ...here, claim: null }, "replace");
      const step = event.key === "n" ? 1 : event.key === "p" ? -1 : 0;
      if (step === 0 || order.length === 0) return;
      const now = here.claim === null ? (step > 0 ? -1 : 0) : order.indexOf(here.claim);
      go({ ...here, claim: order[(now + step + order.length) % order.length] ?? null }, "replace");
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [claims, here]);
  return (
    <div class="text" ref={body}>
      {paragraphs.map((runs, index) => (
        <p key={index}>
          {runs.map((run, place) => (
            <Piece key={place} run={run} shelf={shelf} here={here} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Piece({ run, shelf, here }: { run: Run; shelf: Shelf; here: ArticleRoute }) {
  const [first] = run.claims;
  const text = tameWords(run.text);
  const claim = first === undefined ? undefined : shelf.claims.get(first);
  if (first === undefined || claim === undefined) return <>{text}</>;
  const isChosen = here.claim !== null && run.claims.includes(here.claim);
  const isGone =
    shelf.withdrawn.has(first) || claim.background !== null || claim.desk?.verdict === "rejected";
  return (
    <a
      class={`mark ${claim.kind}${isChosen ? " chosen" : ""}${isGone ? " gone" : ""}`}
      href={writeRoute({ ...here, claim: first })}
      data-claims={run.claims.join(" ")}
      tabIndex={run.isStart ? undefined : -1}
      aria-current={isChosen ? "true" : undefined}
    >
      {text}
    </a>
  );
}
