import { first } from "./001-first.ts";

/** Every step of the schema, oldest first; a released one is never edited, only followed by another. The number is its place, from 1. */
export const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  { name: "first", sql: first },
];
