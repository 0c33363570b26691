import type { Workspace } from "../store/workspace.ts";

/** Whether the workspace's database answers; `reason` is for the user, "" where it does. */
interface Standing {
  readonly answers: boolean;
  readonly reason: string;
}

interface Follower {
  readonly onChange: () => void;
  readonly onStanding: (standing: Standing) => void;
}

export interface Following {
  /** Hears of changes and of the database going away and coming back; gives the way to stop. */
  readonly follow: (follower: Follower) => () => void;
  readonly standing: () => Standing;
}

/** Milliseconds between looks at the database, and until a server that is silent is taken for gone. */
const EVERY = 2000;
const PATIENCE = 10_000;
const WELL: Standing = { answers: true, reason: "" };

/**
 * Watches a workspace for all who follow it, by one subscription and one look at a time; rests while nobody follows.
 * Changes made while the database was away are told when it is back.
 */
export function followWorkspace(workspace: Workspace, every = EVERY): Following {
  const followers = new Set<Follower>();
  let standing = WELL;
  let stop = () => {};

  function start(): () => void {
    let isOver = false;
    let timer: NodeJS.Timeout | undefined;
    const unsubscribe = workspace.subscribe(tellChange);
    const look = async () => {
      const found = await probe(workspace);
      if (isOver) return;
      const isTurn = found.answers !== standing.answers;
      standing = found;
      if (isTurn) for (const { onStanding } of followers) onStanding(found);
      if (isTurn && found.answers) tellChange();
      timer = setTimeout(() => void look(), every);
      timer.unref();
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
      unsubscribe();
    };
  }

  function tellChange(): void {
    for (const { onChange } of followers) onChange();
  }

  return {
    follow: (follower) => {
      followers.add(follower);
      if (followers.size === 1) stop = start();
      return () => {
        if (followers.delete(follower) && followers.size === 0) stop();
      };
    },
    standing: () => standing,
  };
}

async function probe(workspace: Workspace): Promise<Standing> {
  const database = workspace.lend();
  let timer: NodeJS.Timeout | undefined;
  try {
    const asked = database.query("select 1");
    // The embedded database answers after what it is busy with; a server that is silent is not there.
    if (!database.isShared) await asked;
    else {
      const silence = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error("the database does not answer.")), PATIENCE);
      });
      await Promise.race([asked, silence]);
    }
    return WELL;
  } catch (error) {
    return { answers: false, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
