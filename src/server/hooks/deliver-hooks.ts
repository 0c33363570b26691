import type { Change } from "../../model/workspace.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { Hook, HookKeeper } from "./keep-hooks.ts";
import { signDelivery } from "./sign.ts";

/** Sends one delivery and gives the HTTP status; rejects where nothing answers or nothing may be reached. */
export type Post = (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<number>;

export interface DeliveryParts {
  readonly workspace: Workspace;
  readonly hooks: HookKeeper;
  readonly post: Post;
  readonly now: () => Date;
  /** Calls back after milliseconds; gives the way to stop. Default: a timer that keeps no program alive. */
  readonly wait?: (callback: () => void, milliseconds: number) => () => void;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Pauses after each failed attempt, as Standard Webhooks suggests; then the hook is given up until it is made anew. */
export const PAUSES: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
];
const GONE = 410;

/** Delivers changes to webhooks, each in order and at least once, from now until stopped. */
export function deliverHooks(parts: DeliveryParts): {
  readonly stop: () => void;
  readonly turn: () => Promise<void>;
} {
  const { workspace, wait = waitUnref } = parts;
  let isStopped = false;
  let running: Promise<void> | null = null;
  let isDue = false;
  let stopWaiting = () => {};
  const start = () => {
    isDue = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
  const stopListening = workspace.subscribe(() => void start());
  void start();
  return {
    turn: start,
    stop: () => {
      isStopped = true;
      stopListening();
      stopWaiting();
    },
  };

  async function run(): Promise<void> {
    while (isDue && !isStopped) {
      isDue = false;
      stopWaiting();
      try {
        const next = await deliverDue(parts);
        if (next !== null && !isStopped) stopWaiting = wait(() => void start(), Math.max(SECOND, next));
      } catch {
        // The workspace does not answer at the moment; what was not delivered stays noted there.
        if (!isStopped) stopWaiting = wait(() => void start(), MINUTE);
      }
    }
  }
}

/** Delivers what is due; gives the milliseconds to the next attempt, null where none is waiting. */
async function deliverDue(parts: DeliveryParts): Promise<number | null> {
  let next: number | null = null;
  for (const hook of await parts.hooks.list()) {
    if (hook.failing !== null) continue;
    const now = parts.now().getTime();
    const dueAt = hook.dueAt.getTime() > now ? hook.dueAt : await deliverTo(hook, parts);
    if (dueAt === null) continue;
    const left = dueAt.getTime() - now;
    if (next === null || left < next) next = left;
  }
  return next;
}

/** Delivers all waiting changes to one hook; gives the moment of the next attempt where one failed. */
async function deliverTo(hook: Hook, { workspace, hooks, post, now }: DeliveryParts): Promise<Date | null> {
  let { delivered, attempts } = hook;
  for (;;) {
    const { items } = await workspace.listChanges({
      since: delivered,
      ...(hook.story === null ? {} : { story: hook.story }),
      page: { limit: 50 },
    });
    if (items.length === 0) return null;
    for (const change of items) {
      const failure = await tryOnce(hook, change, post, now());
      if (failure === null) {
        delivered = change.seq;
        attempts = 0;
        await hooks.note(hook.id, { delivered, attempts, dueAt: now(), failing: null });
        continue;
      }
      const pause = PAUSES[attempts];
      attempts += 1;
      const isGivenUp = pause === undefined || failure.isFinal;
      const dueAt = new Date(now().getTime() + (pause ?? 0));
      await hooks.note(hook.id, { delivered, attempts, dueAt, failing: isGivenUp ? failure.reason : null });
      return isGivenUp ? null : dueAt;
    }
  }
}

async function tryOnce(
  hook: Hook,
  change: Change,
  post: Post,
  at: Date,
): Promise<{ readonly reason: string; readonly isFinal: boolean } | null> {
  const body = JSON.stringify({ type: "story.changed", timestamp: change.at, data: change });
  // The same change keeps its id at every attempt, so that a receiver can tell a repeat.
  const headers = signDelivery(
    hook.secret,
    `${hook.id}-${change.seq}`,
    Math.floor(at.getTime() / SECOND),
    body,
  );
  try {
    const status = await post(hook.url, headers, body);
    if (status >= 200 && status < 300) return null;
    return { reason: `it answered ${status}`, isFinal: status === GONE };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error), isFinal: false };
  }
}

function waitUnref(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
}
