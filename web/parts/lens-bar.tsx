import { useEffect, useRef, useState } from "preact/hooks";
import { POLICY_WORDS } from "../../src/6-export/wording.ts";
import { POLICIES, type Policy } from "../../src/model/ledger.ts";
import { type Lens, writeRoute } from "../route.ts";
import { client } from "../state.ts";
import type { Moment } from "../views/moments.ts";
import { Words } from "./words.tsx";

const FORMS: readonly (readonly [string, string])[] = [
  ["html", "Page (HTML)"],
  ["markdown", "Markdown"],
  ["text", "Plain text"],
  ["csv", "Table of claims (CSV)"],
  ["hxl", "Table with HXL hashtags"],
  ["geojson", "Places (GeoJSON)"],
  ["web-annotation", "Web annotations (JSON)"],
  ["json", "Ledger (JSON)"],
];

/** How the story is looked at: by which policy, as known when; and how to take it along. */
export function LensBar({
  story,
  lens,
  moments,
  onChange,
}: {
  story: string;
  lens: Lens;
  moments: readonly Moment[];
  onChange: (lens: Lens, how: "push" | "replace") => void;
}) {
  return (
    <div class="lens">
      <label class="policy">
        <span>Value by</span>
        <select
          value={lens.policy}
          title={POLICY_WORDS[lens.policy]}
          onChange={(event) => onChange({ ...lens, policy: event.currentTarget.value as Policy }, "push")}
        >
          {POLICIES.map((policy) => (
            <option key={policy} value={policy}>
              {policy.replaceAll("-", " ")}
            </option>
          ))}
        </select>
      </label>
      <Slider lens={lens} moments={moments} onChange={onChange} />
      <ExportMenu story={story} lens={lens} />
    </div>
  );
}

function Slider({
  lens,
  moments,
  onChange,
}: {
  lens: Lens;
  moments: readonly Moment[];
  onChange: (lens: Lens, how: "push" | "replace") => void;
}) {
  const last = moments.length - 1;
  const asked = lens.at === null ? last : moments.findLastIndex(({ at }) => at <= (lens.at ?? ""));
  const [stop, setStop] = useState(asked);
  useEffect(() => setStop(asked), [asked]);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  if (moments.length < 2) return null;
  const moment = moments[Math.max(0, Math.min(last, stop))];
  const isNow = stop >= last;
  const words = isNow ? "Now" : `As known on ${moment?.words ?? ""}`;
  const turn = (to: number) => {
    const next = Math.max(0, Math.min(last, to));
    setStop(next);
    clearTimeout(waiting.current);
    // Asked for when the hand rests: each stop is told anew by the server.
    waiting.current = setTimeout(
      () => onChange({ ...lens, at: next >= last ? null : (moments[next]?.at ?? null) }, "replace"),
      180,
    );
  };
  return (
    <div class={isNow ? "slider" : "slider past"}>
      <label for="moment">Known by</label>
      <button
        type="button"
        class="plain"
        onClick={() => turn(stop - 1)}
        disabled={stop <= 0}
        aria-label="One report earlier"
      >
        ‹
      </button>
      <input
        id="moment"
        type="range"
        min={0}
        max={last}
        step={1}
        value={stop}
        aria-valuetext={words}
        onInput={(event) => turn(Number(event.currentTarget.value))}
      />
      <button
        type="button"
        class="plain"
        onClick={() => turn(stop + 1)}
        disabled={isNow}
        aria-label="One report later"
      >
        ›
      </button>
      <output for="moment">
        <b>{words}</b>
        <small>{moment === undefined ? "" : <Words text={moment.what} most={70} />}</small>
      </output>
    </div>
  );
}

function ExportMenu({ story, lens }: { story: string; lens: Lens }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const at = lens.at ?? undefined;
  const here = writeRoute({ page: "story", story, section: null, lens });
  useEffect(() => {
    const close = (event: Event) => {
      const isEscape = event instanceof KeyboardEvent && event.key === "Escape";
      const isOutside = event.type === "click" && !menu.current?.contains(event.target as Node);
      if ((isEscape || isOutside) && menu.current !== null) menu.current.open = false;
    };
    addEventListener("keydown", close);
    addEventListener("click", close);
    return () => {
      removeEventListener("keydown", close);
      removeEventListener("click", close);
    };
  }, []);
  return (
    <details class="menu" ref={menu}>
      <summary>Export</summary>
      <ul>
        {FORMS.map(([form, words]) => (
          <li key={form}>
            <a href={client.exportAddress(story, form, lens.policy, at)} download>
              {words}
            </a>
          </li>
        ))}
        <li>
          <a href={client.feedAddress(story)}>Feed of changes (Atom)</a>
        </li>
        <li>
          <button
            type="button"
            class="plain"
            onClick={() => navigator.clipboard?.writeText(new URL(here, location.href).href)}
          >
            Copy link to this view
          </button>
        </li>
        <li>
          <button type="button" class="plain" onClick={() => print()}>
            Print
          </button>
        </li>
      </ul>
    </details>
  );
}
