import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { ApiProblem, makeClient, type Session } from "../src/client/client.ts";
import type { Page, Paged } from "../src/model/workspace.ts";
import { parseRoute, type Route, writeRoute } from "./route.ts";

export const client = makeClient();
export const route = signal<Route>(parseRoute(location.hash));
export const session = signal<Session | null>(null);
/** Counts up whenever something may have changed on the server. */
export const pulse = signal(0);
export type Line = "live" | "lost" | "opening";
/** Whether changes arrive as they happen. */
export const line = signal<Line>("opening");
/** Why the workspace behind the server cannot be reached; "" where it can. */
export const trouble = signal("");
/** What was just done, with the way back. */
export const notice = signal<{ readonly words: string; readonly undo?: () => Promise<void> } | null>(null);

addEventListener("hashchange", () => {
  route.value = parseRoute(location.hash);
});

/** Goes to `to`; `replace` leaves no step back, as for a slider on the move. */
export function go(to: Route, how: "push" | "replace" = "push"): void {
  if (how === "push") {
    location.hash = writeRoute(to);
    return;
  }
  history.replaceState(null, "", writeRoute(to));
  route.value = to;
}

/** Finds out who the server takes the reader for, as often as it takes, and listens for changes where it may. */
export function enter(): void {
  client.readSession().then(
    (own) => {
      session.value = own;
      if (!own.needsAccount || own.account !== null) followChanges();
    },
    () => {
      line.value = "lost";
      setTimeout(enter, AGAIN);
    },
  );
}

const AGAIN = 3000;

/** Listens for changes for as long as the page is open; the browser connects again by itself. */
function followChanges(): void {
  const events = new EventSource(client.eventsAddress());
  const beat = () => {
    pulse.value += 1;
  };
  events.addEventListener("open", () => {
    // What happened while the line was down is not told again: everything shown is asked for anew.
    if (line.value === "lost") beat();
    line.value = "live";
  });
  events.addEventListener("change", beat);
  events.addEventListener("workspace", ({ data }) => {
    const { answers, reason } = JSON.parse(data) as { answers: boolean; reason: string };
    const wasAway = trouble.value !== "";
    trouble.value = answers ? "" : reason;
    if (answers && wasAway) beat();
  });
  events.addEventListener("error", () => {
    line.value = "lost";
    if (events.readyState === EventSource.CLOSED) setTimeout(enter, AGAIN);
  });
}

export interface Loaded<T> {
  readonly value: T | null;
  readonly problem: string;
  readonly isLoading: boolean;
}

/** Loads what `key` names, again at every change; what was loaded stays in view until the next is here. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Loaded<T> & { key: string }>({
    key,
    value: null,
    problem: "",
    isLoading: true,
  });
  const turn = useRef(0);
  const beat = pulse.value;
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    setState((old) => ({ ...old, isLoading: true }));
    load().then(
      (value) => mine === turn.current && setState({ key, value, problem: "", isLoading: false }),
      (error: Error) => {
        // A session that ended while the page was open: the way on is to sign in.
        if (error instanceof ApiProblem && error.status === 401 && session.value !== null)
          session.value = { ...session.value, account: null };
        if (mine !== turn.current) return;
        setState((old) => ({
          key,
          value: old.key === key ? old.value : null,
          problem: error.message,
          isLoading: false,
        }));
      },
    );
  }, [key, beat]);
  return state;
}

/** Loads a list page by page: one page, and one more at each call of `more`, which is null where there are no more. */
export function usePages<T>(
  key: string,
  load: (page: Page) => Promise<Paged<T>>,
): Loaded<readonly T[]> & { readonly more: (() => void) | null } {
  const [asked, setAsked] = useState({ key, pages: 1 });
  const pages = asked.key === key ? asked.pages : 1;
  const { value, ...state } = useLoaded(`${key} ${pages}`, async () => {
    const items: T[] = [];
    let next: string | null = "";
    for (let page = 0; page < pages && next !== null; page++) {
      const found: Paged<T> = await load({ limit: PAGE, ...(next === "" ? {} : { cursor: next }) });
      items.push(...found.items);
      next = found.next;
    }
    return { items, next };
  });
  const more = value === null || value.next === null ? null : () => setAsked({ key, pages: pages + 1 });
  return { ...state, value: value?.items ?? null, more };
}

const PAGE = 50;

const NAME = "sitrep-name";

/** The name decisions are signed with where the server asks for no account. */
export function readOwnName(): string {
  return localStorage.getItem(NAME) ?? "";
}

export function keepOwnName(name: string): void {
  localStorage.setItem(NAME, name);
}
