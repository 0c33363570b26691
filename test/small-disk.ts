import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** A disk of its own, in memory, that a test may fill. */
export interface SmallDisk {
  readonly folder: string;
  /** "400m": gives it another size. */
  readonly grow: (size: string) => void;
  readonly remove: () => void;
}

// The system's own, on Linux.
const [MOUNT, UNMOUNT] = ["mount", "umount"];

/** Mounts a disk of `size`, "96m"; null, and a loud line, where this process may not mount one. */
export function mountSmallDisk(size: string): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-disk-"));
  try {
    execFileSync(MOUNT, ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder], { stdio: "pipe" });
  } catch {
    process.stderr.write("\n*** SKIPPED: the test of a full disk; no small disk could be mounted here\n\n");
    return null;
  }
  return {
    folder,
    grow: (larger) => {
      execFileSync(MOUNT, ["-o", `remount,size=${larger}`, folder]);
    },
    remove: () => {
      execFileSync(UNMOUNT, ["-l", folder]);
    },
  };
}
