import { first } from "./001-first.ts";
import { states } from "./002-states.ts";

/** Every step of the schema, oldest first; a released one is never edited, only followed by another. The number is its place, from 1. */
export const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  { name: "first", sql: first },
  { name: "states", sql: states },
];

/** The tables of the newest schema, each after those it refers to. */
export const TABLES = [
  "files",
  "file_parts",
  "deliveries",
  "articles",
  "decisions",
  "problems",
  "readings",
  "claims",
  "stories",
  "members",
  "story_marks",
  "story_terms",
  "term_articles",
  "changes",
  "states",
] as const;
