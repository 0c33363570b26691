import type { ComponentChildren } from "preact";
import type { ClaimView } from "../../src/6-export/view-claim.ts";
import type { FigureStatus } from "../../src/model/ledger.ts";
import { writeRoute } from "../route.ts";
import { cutWords, tameWords } from "../views/safe-words.ts";

/** Words from outside: kept from turning the text around them about, never markup. */
export function Words({ text, most }: { text: string; most?: number }) {
  const tame = tameWords(text);
  if (most === undefined || tame.length <= most) return <bdi>{tame}</bdi>;
  return <bdi title={tame.slice(0, 2000)}>{cutWords(tame, most)}</bdi>;
}

export function Status({ status, words, title }: { status: FigureStatus; words: string; title?: string }) {
  return (
    <span class={`status ${status}`} title={title}>
      {words}
    </span>
  );
}

/** A claim's sentence with the words it stands on marked, and who said it. */
export function Quote({
  view,
  story,
  children,
}: {
  view: ClaimView;
  story: string;
  children?: ComponentChildren;
}) {
  const { before, words, after } = view.sentence;
  return (
    <blockquote class="quote">
      <p>
        <a href={writeRoute({ page: "article", story, article: view.article, claim: view.id })}>
          <Words text={before} />
          <mark>
            <Words text={words} />
          </mark>
          <Words text={after} />
        </a>
      </p>
      <footer>
        <Chain view={view} /> · {view.published}
        {view.certainty === "" ? null : <em> · {view.certainty}</em>}
        {children}
      </footer>
    </blockquote>
  );
}

/** "Interior Ministry → Meridian News Agency → Harbour Post" */
export function Chain({ view }: { view: ClaimView }) {
  const names = [...(view.hasNamedOrigin ? [view.origin] : []), ...view.relays, view.outlet];
  return (
    <span class="chain">
      {[...new Set(names)].map((name, index) => (
        <>
          {index > 0 ? " → " : null}
          <Words text={name} most={80} />
        </>
      ))}
      {view.hasNamedOrigin ? null : <span class="soft"> (no source named)</span>}
    </span>
  );
}

/** One thing out of many without its count being missed: "3 origins" as three marks. */
export function Marks({ origins, outlets }: { origins: number; outlets: number }) {
  const shown = Math.min(outlets, 12);
  const label = `${origins} ${origins === 1 ? "origin" : "origins"}, ${outlets} ${outlets === 1 ? "outlet" : "outlets"}`;
  return (
    <span class="marks" role="img" aria-label={label} title={label}>
      {Array.from({ length: Math.min(origins, 12) }, (_, index) => (
        <i key={`o${index}`} class="origin" />
      ))}
      <b />
      {Array.from({ length: shown }, (_, index) => (
        <i key={`p${index}`} />
      ))}
      {outlets > shown ? <small>+{outlets - shown}</small> : null}
    </span>
  );
}

/** What stands where a list is empty. */
export function Nothing({ children }: { children: ComponentChildren }) {
  return <p class="nothing">{children}</p>;
}
