import { WorkspaceError } from "./workspace.ts";

/** Milliseconds to wait before each new try: about ten seconds in all, the time a server takes to start again. */
const WAITS = [100, 300, 1000, 2000, 3000, 4000];

/** Tries again while a server does not answer; only for work that may be done twice without being done double. */
export async function retryUnreachable<T>(isShared: boolean, work: () => Promise<T>): Promise<T> {
  for (const wait of isShared ? WAITS : []) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof WorkspaceError && error.kind === "unreachable")) throw error;
      await new Promise((resume) => setTimeout(resume, wait));
    }
  }
  return work();
}
