import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import process from "node:process";
import type { Command } from "commander";
import { type Workspace, WorkspaceError } from "../../store/workspace.ts";
import { type Desk, UsageError } from "../desk.ts";

/** Where the user keeps a workspace. */
export interface WorkspaceSettings {
  readonly workspace?: string;
  readonly database?: string;
}

const USUAL_FOLDER = "sitrep-workspace";

/** Adds `--workspace` and `--database` to a command. */
export function addWorkspaceOptions(command: Command): Command {
  return command
    .option(
      "--workspace <folder>",
      `the workspace's folder (default: SITREP_WORKSPACE, else ./${USUAL_FOLDER})`,
    )
    .option("--database <address>", "a PostgreSQL server instead: postgres://user@host/database");
}

/** Opens the workspace, has `use` work with it, and closes it whatever happens. `mayMake`: a new one is made where there is none. */
export async function useWorkspace<T>(
  settings: WorkspaceSettings,
  desk: Desk,
  asked: { readonly work: string; readonly mayMake?: boolean },
  use: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  const environment = desk.workspace?.environment ?? process.env;
  const folder = settings.workspace ?? (environment.SITREP_WORKSPACE || USUAL_FOLDER);
  if (settings.workspace !== undefined && settings.database !== undefined) {
    throw new UsageError("give --workspace or --database, not both");
  }
  // Loaded here: a report of files must not wait for a database, nor a look at --help for anything.
  const { openWorkspace } = await import("../../store/open.ts");
  const { storyKeeper } = await import("../../pipeline.ts");
  const { wordPolicyValue } = await import("../../6-export/wording.ts");
  try {
    const workspace = await openWorkspace(
      settings.database === undefined
        ? { folder: resolve(folder), mayMake: asked.mayMake ?? false }
        : { server: settings.database },
      {
        newsroom: { ...storyKeeper, word: wordPolicyValue },
        now: desk.workspace?.now ?? (() => new Date()),
        makeId: desk.workspace?.makeId ?? randomUUID,
        work: asked.work,
        onNotice: (notice) => desk.note(`sitrep: ${notice}\n`),
      },
    );
    try {
      return await use(workspace);
    } finally {
      await workspace.close();
    }
  } catch (error) {
    if (error instanceof WorkspaceError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
