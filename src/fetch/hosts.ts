import type { Limits } from "./limits.ts";
import { type FetchStop, fail, refuse } from "./result.ts";

/** Time as the fetcher sees it. Milliseconds. */
export interface Time {
  /** Since 1970. */
  readonly clock: () => number;
  /** Resolves after `milliseconds`; rejects when `signal` aborts. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** Gives each host one request at a time, with a pause after each, and all hosts together a bounded number. */
export interface Hosts {
  /** Runs `ask` when it is its turn; stops where the host asked for more quiet than is waited for. */
  readonly takeTurn: <T>(host: string, ask: () => Promise<T>, signal?: AbortSignal) => Promise<T>;
  /** Leaves a host alone until `time`, milliseconds since 1970. */
  readonly leaveAlone: (host: string, time: number) => void;
  /** Keeps at least this pause between two requests; stops where it is longer than any that is kept. */
  readonly setDelay: (host: string, milliseconds: number) => void;
}

interface HostState {
  /** Settles when the last turn taken so far has ended. */
  tail: Promise<void>;
  waiting: number;
  /** The earliest time of the next request. */
  next: number;
  aloneUntil: number;
  /** Between the end of one turn and the next. */
  delay: number;
}

/** Hosts remembered beyond their last request; the least used go first. */
const MOST_HOSTS = 10_000;

export function makeHosts({ clock, sleep }: Time, limits: Limits): Hosts {
  const states = new Map<string, HostState>();
  const slots = makeSlots(limits.atOnce);

  const find = (host: string): HostState => {
    const known = states.get(host);
    if (known) return known;
    if (states.size >= MOST_HOSTS) forgetIdle(states, clock());
    const made = { tail: Promise.resolve(), waiting: 0, next: 0, aloneUntil: 0, delay: limits.hostDelay };
    states.set(host, made);
    return made;
  };

  return {
    async takeTurn(host, ask, signal) {
      const state = find(host);
      const before = state.tail;
      let leave = () => {};
      state.tail = new Promise((resolve) => {
        leave = resolve;
      });
      state.waiting++;
      try {
        await before;
        signal?.throwIfAborted();
        if (state.aloneUntil - clock() > limits.longestWait) throw leaveInPeace(host, state.aloneUntil);
        const wait = Math.max(state.next, state.aloneUntil) - clock();
        if (wait > 0) await sleep(wait, signal);
        // The wait for the host holds no slot: other hosts go on meanwhile.
        return await slots(ask);
      } finally {
        state.next = Math.max(state.next, clock() + state.delay);
        state.waiting--;
        leave();
      }
    },
    leaveAlone(host, time) {
      const state = find(host);
      state.aloneUntil = Math.max(state.aloneUntil, time);
    },
    setDelay(host, milliseconds) {
      if (milliseconds > limits.longestDelay)
        throw refuse(
          "robots",
          `${host} asks for ${milliseconds / 1000} s between two pages, more than Sitrep waits for`,
        );
      find(host).delay = Math.max(limits.hostDelay, milliseconds);
    },
  };
}

/** The end of a fetch from a host that asked for quiet longer than is waited for. */
export function leaveInPeace(host: string, until: number): FetchStop {
  const when = new Date(until).toISOString();
  return fail(`${host} asked to be left alone until ${when}; try again after that`, { retryAt: until });
}

function makeSlots(most: number): <T>(ask: () => Promise<T>) => Promise<T> {
  let taken = 0;
  const waiting: (() => void)[] = [];
  return async (ask) => {
    if (taken >= most) await new Promise<void>((resume) => waiting.push(resume));
    else taken++;
    try {
      return await ask();
    } finally {
      // The slot is handed on, not freed: nobody who comes now may pass those who wait.
      const resume = waiting.shift();
      if (resume) resume();
      else taken--;
    }
  };
}

function forgetIdle(states: Map<string, HostState>, now: number): void {
  for (const [host, { waiting, next, aloneUntil }] of states)
    if (waiting === 0 && Math.max(next, aloneUntil) < now) states.delete(host);
}
