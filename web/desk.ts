import type { DecisionBody } from "../src/model/decision.ts";
import { client, notice, pulse, readOwnName, session } from "./state.ts";

/** Whether the one before the screen may decide. */
export function mayDecide(): boolean {
  return session.value === null || session.value.role !== "reader";
}

/** Takes a decision and offers the way back; rejects with what to tell the reader. */
export async function decide(story: string, body: DecisionBody, reason: string, done: string): Promise<void> {
  const author = readOwnName();
  const signed = author === "" ? {} : { author };
  const { id } = await client.decide({ story, reason, body, ...signed });
  notice.value = {
    words: done,
    undo: () => undo(story, id),
  };
  pulse.value += 1;
}

/** Undoes a decision by another one; nothing is erased. */
export async function undo(story: string, of: string): Promise<void> {
  const author = readOwnName();
  try {
    await client.decide({
      story,
      reason: "",
      body: { kind: "undo", of },
      ...(author === "" ? {} : { author }),
    });
    notice.value = { words: "Undone." };
  } catch (error) {
    notice.value = { words: (error as Error).message };
  }
  pulse.value += 1;
}
