import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { countOf } from "../../../6-export/wording.ts";
import type { WorkProgress } from "../../../store/workspace.ts";
import { type Desk, EXIT, type ExitCode, UsageError } from "../../desk.ts";
import { watchProgress } from "../../gather.ts";
import { addWorkspaceOptions, useWorkspace, type WorkspaceSettings } from "../../workspace/open.ts";

/** `sitrep backup` and `sitrep restore`: everything in one file, and back. */
export function addBackup(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  addWorkspaceOptions(
    program
      .command("backup")
      .description("write a whole workspace into one file, as it is at this moment")
      .argument("<file>", "a new file; its name may end in .jsonl.gz"),
  )
    .addHelpText(
      "after",
      `
The file is gzipped JSON Lines: every article with its bytes, every decision, story and change.
It appears under its name when it is complete, and never takes the place of another.

Example:
  sitrep backup kazakhstan-2022-01-08.jsonl.gz`,
    )
    .action(async (file: string, options: WorkspaceSettings) => {
      if ((await stat(file).catch(() => null)) !== null)
        throw new UsageError(`${file} is there already; name a new file`);
      await withProgress(desk, (onProgress) =>
        useWorkspace(options, desk, { work: "sitrep backup" }, (workspace) =>
          workspace.backup(file, onProgress),
        ),
      );
      desk.print(`Wrote ${file}.\n`);
      end(EXIT.fine);
    });
}

export function addRestore(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  addWorkspaceOptions(
    program
      .command("restore")
      .description("make a workspace of a backup")
      .argument("<file>", "a file that sitrep backup wrote, by this version or an older one"),
  )
    .addHelpText(
      "after",
      `
The workspace must be new or empty. A backup of a folder may be restored on a server, and the other
way round.

Example:
  sitrep restore kazakhstan-2022-01-08.jsonl.gz --database postgres://desk@db.example.org/sitrep`,
    )
    .action(async (file: string, options: WorkspaceSettings) => {
      if ((await stat(file).catch(() => null)) === null) throw new UsageError(`there is no file ${file}`);
      const { articles, stories } = await withProgress(desk, (onProgress) =>
        useWorkspace(options, desk, { work: "sitrep restore", mayMake: true }, async (workspace) => {
          await workspace.restore(file, onProgress);
          return workspace.check();
        }),
      );
      desk.print(`Restored ${countOf(articles, "article")} in ${countOf(stories, "story", "stories")}.\n`);
      end(EXIT.fine);
    });
}

/** `sitrep rebuild`: reads again with this version. */
export function addRebuild(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  addWorkspaceOptions(
    program
      .command("rebuild")
      .description(
        "read a workspace's articles again with this version of Sitrep, and tell their stories again",
      )
      .option("--all", "also what this version has read"),
  )
    .addHelpText(
      "after",
      `
Articles are read from the bytes that were kept. Decisions stay and are applied again; one whose
claim is no longer found is kept and marked. Stories keep their ids and articles. What differs then
is told by "sitrep diff". May be stopped; the next run goes on.

Example:
  sitrep rebuild`,
    )
    .action(async (options: WorkspaceSettings & { readonly all?: boolean }) => {
      const { articles, stories } = await withProgress(desk, (onProgress) =>
        useWorkspace(options, desk, { work: "sitrep rebuild" }, (workspace) =>
          workspace.rebuild(options.all ?? false, onProgress),
        ),
      );
      desk.print(
        `Read ${countOf(articles, "article")} again, told ${countOf(stories, "story", "stories")} again.\n`,
      );
      end(EXIT.fine);
    });
}

async function withProgress<T>(
  desk: Desk,
  work: (onProgress: (progress: WorkProgress) => void) => Promise<T>,
): Promise<T> {
  const progress = watchProgress(desk);
  try {
    return await work(({ step, done, total }) => progress.show({ stage: step, done, total }));
  } finally {
    progress.clear();
  }
}
