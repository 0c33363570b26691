import { readRetryAfter } from "./header-times.ts";
import { type Hosts, leaveInPeace } from "./hosts.ts";
import type { Limits } from "./limits.ts";
import type { Answer } from "./request.ts";
import { FetchStop, fail } from "./result.ts";

interface Around {
  readonly host: string;
  readonly hosts: Hosts;
  readonly limits: Limits;
  readonly clock: () => number;
  readonly signal: AbortSignal | undefined;
}

/** Answers that may be another one in a while (RFC 9110, section 15.6; RFC 6585). */
const PASSING = new Set([429, 500, 502, 503, 504]);

/**
 * Asks, when it is the host's turn, and asks again after an answer that may pass, each time after a longer pause, or
 * after the one that `Retry-After` asks for. All waiting is the host's: nothing else is sent to it meanwhile.
 */
export async function askAgain(ask: () => Promise<Answer>, around: Around): Promise<Answer> {
  const { host, hosts, limits, clock, signal } = around;
  for (let tries = 0; ; tries++) {
    const answer = await hosts.takeTurn(host, () => askForAnswer(ask), signal);
    const isPassing = answer instanceof FetchStop ? answer.mayPass : PASSING.has(answer.status);
    if (!isPassing) {
      if (answer instanceof FetchStop) throw answer;
      return answer;
    }
    const asked = answer instanceof FetchStop ? null : readRetryAfter(answer.headers["retry-after"], clock());
    const until = clock() + Math.max(asked ?? 0, limits.backOff * 4 ** tries);
    if (asked !== null || tries < limits.retries) hosts.leaveAlone(host, until);
    if (asked !== null && asked > limits.longestWait) throw leaveInPeace(host, until);
    if (tries < limits.retries) continue;
    if (answer instanceof FetchStop) throw answer;
    throw fail(`the server answered ${answer.status}, ${tries + 1} times; try again later`, {
      status: answer.status,
      ...(asked === null ? {} : { retryAt: until }),
    });
  }
}

async function askForAnswer(ask: () => Promise<Answer>): Promise<Answer | FetchStop> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof FetchStop) return error;
    throw error;
  }
}
