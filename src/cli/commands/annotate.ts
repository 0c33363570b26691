import type { Command } from "commander";
import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { Desk, ExitCode } from "../desk.ts";
import { EXIT } from "../desk.ts";
import { addFetchOptions, type FetchSettings } from "../fetch-options.ts";
import { gatherRun, noteProblems } from "../gather.ts";

/** `sitrep annotate`: sentences with their numbers, times, places, actors and speech, as JSON. */
export function addAnnotate(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = program
    .command("annotate")
    .description("show every sentence with its numbers, times, places, actors and speech, as JSON")
    .argument("<path...>", 'files, folders or addresses; "-" is standard input');
  addFetchOptions(command).action(async (paths: string[], settings: FetchSettings) => {
    const run = await gatherRun(paths, desk, new Map(), settings);
    noteProblems(run.ledger.problems, desk);
    const { annotateAgain } = await import("../../understand.ts");
    desk.print(
      `${JSON.stringify({ articles: run.understood.map(annotateAgain).map(showAnnotated) }, null, 2)}\n`,
    );
    end(run.understood.length === 0 ? EXIT.nothingRead : EXIT.fine);
  });
}

function showAnnotated({ reading, sentences }: Annotated) {
  const { id, source, text } = reading.article;
  return { id, source, text, sentences: sentences.map(showSentence) };
}

/** Tokens and their indexes stay inside: offsets say it all. */
function showSentence({ start, end, zone, numbers, times, places, actors, speech }: Sentence) {
  return {
    start,
    end,
    zone,
    numbers: numbers.map(({ from: _from, to: _to, ...number }) => number),
    times,
    places,
    actors,
    speech,
  };
}
