import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { capitalise } from "../../src/6-export/wording.ts";
import { client, go, line, notice, route, session, trouble } from "../state.ts";
import { Words } from "./words.tsx";

type Theme = "auto" | "light" | "dark";

const THEMES: readonly Theme[] = ["auto", "light", "dark"];
const theme = signal<Theme>(THEMES.find((one) => one === localStorage.getItem("sitrep-theme")) ?? "auto");
showTheme(theme.value);

/** Head and foot of every page: where one is, search, the line to the server, light and dark. */
export function Frame({ children }: { children: ComponentChildren }) {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      search.current?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  const here = route.value;
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById("main")?.focus()}>
        Skip to the account
      </button>
      <header class="top">
        <div class="inner">
          <a class="brand" href="#/">
            Sitrep
          </a>
          <nav aria-label="Main">
            <a href="#/" aria-current={here.page === "stories" ? "page" : undefined}>
              Stories
            </a>
            <a href="#/log" aria-current={here.page === "log" ? "page" : undefined}>
              Log
            </a>
            {session.value?.needsAccount ? (
              <a href="#/accounts" aria-current={here.page === "accounts" ? "page" : undefined}>
                Accounts
              </a>
            ) : null}
          </nav>
          <search>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                go({ page: "search", query: search.current?.value ?? "" });
              }}
            >
              <input
                ref={search}
                type="search"
                name="q"
                placeholder="Search articles"
                aria-label="Search articles"
                aria-keyshortcuts="/"
                defaultValue={here.page === "search" ? here.query : ""}
              />
            </form>
          </search>
          <LineState />
          <button
            type="button"
            class="plain theme"
            onClick={turnTheme}
            aria-label={`Colours: ${theme.value}. Change.`}
          >
            {theme.value === "auto" ? "◐" : theme.value === "light" ? "○" : "●"}
          </button>
          {session.value?.account ? (
            <button
              type="button"
              class="plain"
              onClick={() => client.signOut().then(() => location.reload())}
            >
              Sign out <Words text={session.value.account.name} most={30} />
            </button>
          ) : null}
        </div>
      </header>
      <Trouble />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Notice />
      <footer class="foot">
        <div class="inner">
          Every value stands on words in an article; follow it to read them. Origins are counted, not outlets.
        </div>
      </footer>
    </>
  );
}

/** What cannot be reached, for as long as it cannot; the page goes on by itself. */
function Trouble() {
  const words = line.value === "lost" ? "The server does not answer." : trouble.value;
  return (
    <div role="alert">
      {words === "" ? null : (
        <p class="trouble">
          <span class="inner">
            <b>
              <Words text={capitalise(words)} most={300} />
            </b>{" "}
            You see the last account it gave; this page goes on by itself when it is back.
          </span>
        </p>
      )}
    </div>
  );
}

function LineState() {
  const state = line.value === "live" && trouble.value !== "" ? "lost" : line.value;
  const words = { live: "Live", lost: "Connection lost, trying again", opening: "Connecting" }[state];
  return (
    <span class={`line ${state}`} role="status" title={words}>
      <span class="words">{words}</span>
    </span>
  );
}

function Notice() {
  useEffect(() => {
    if (notice.value === null) return;
    const timer = setTimeout(() => {
      notice.value = null;
    }, 12_000);
    return () => clearTimeout(timer);
  }, [notice.value]);
  return (
    <div class="notice" role="status">
      {notice.value === null ? null : (
        <div>
          <span>{notice.value.words}</span>
          {notice.value.undo ? (
            <button type="button" onClick={notice.value.undo}>
              Undo
            </button>
          ) : null}
        </div>
      )}
    </div>
  );
}

function turnTheme(): void {
  theme.value = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? "auto";
  localStorage.setItem("sitrep-theme", theme.value);
  showTheme(theme.value);
}

function showTheme(chosen: Theme): void {
  if (chosen === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

/** True where a key is a letter of something being written. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}
