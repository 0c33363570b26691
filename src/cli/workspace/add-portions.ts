import type { FileInput, Input } from "../../model/article.ts";
import type { AddOutcome } from "../../model/workspace.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { Desk } from "../desk.ts";
import { noteProblems, watchProgress } from "../gather.ts";
import { readWhole } from "../read-paths.ts";
import { nameDelivery } from "./name-delivery.ts";

/** Inputs held at a time: as many as the workspace commits together, and fewer where they are long. */
const PORTION = 256;
const PORTION_BYTES = 64_000_000;

/** Inputs read a portion at a time, so that a folder of any size passes through; what cannot be read is noted on the way. */
export async function* loadPortions(
  inputs: readonly (Input | FileInput)[],
  desk: Desk,
): AsyncGenerator<readonly Input[]> {
  const report = (source: string, reason: string) => noteProblems([{ source, stage: "read", reason }], desk);
  let portion: Input[] = [];
  let bytes = 0;
  for (const input of inputs) {
    const whole = "content" in input ? input : await readWhole(input, report);
    if (whole === null) continue;
    portion.push(whole);
    bytes += whole.content.length;
    if (portion.length < PORTION && bytes < PORTION_BYTES) continue;
    yield portion;
    portion = [];
    bytes = 0;
  }
  if (portion.length > 0) yield portion;
}

/** Adds portion after portion and shows how far it is of `total` inputs; notes what could not be understood. */
export async function addPortions(
  workspace: Workspace,
  portions: AsyncIterable<readonly Input[]>,
  total: number,
  desk: Desk,
): Promise<AddOutcome[]> {
  const progress = watchProgress(desk);
  const outcomes: AddOutcome[] = [];
  let before = 0;
  for await (const portion of portions) {
    const added = await workspace.addArticles(portion.map(nameDelivery), ({ step, done }) =>
      progress.show({ stage: step, done: before + done, total }),
    );
    before += portion.length;
    for (const outcome of added) outcomes.push(outcome);
  }
  progress.clear();
  noteProblems(
    outcomes.flatMap((outcome) => outcome.problems),
    desk,
  );
  return outcomes;
}
