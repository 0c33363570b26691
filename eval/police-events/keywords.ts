import type { Label } from "./gold.ts";

// Our own short lists, as a person would type them into a search box.
const POLICE = ["police", "constable", "jawan", "officer", "inspector"];
const WORDS: Readonly<Record<string, readonly string[]>> = {
  KILL: ["kill", "shot dead", "murder", "gunned down", "lynch", "dead", "died"],
  ARREST: ["arrest", "detain", "custody", "nabbed", "rounded up", "booked"],
  FORCE: [
    "fire",
    "firing",
    "shot",
    "shoot",
    "beat",
    "baton",
    "lathi",
    "tear gas",
    "teargas",
    "bullet",
    "cane",
    "kill",
  ],
};

/** The baseline: a sentence that holds a word for police and one of the class anywhere, as keyword searches do. */
export function matchKeywords(text: string, label: Label): boolean {
  const lower = text.toLowerCase();
  if (!POLICE.some((word) => lower.includes(word))) return false;
  return (WORDS[label] ?? []).some((word) => lower.includes(word));
}
