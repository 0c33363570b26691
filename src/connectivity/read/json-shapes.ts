/** A JSON value as read: nothing is known of it yet. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The named member, or null where there is none. */
export function member(value: Json | undefined, name: string): Json {
  if (value === null || value === undefined || typeof value !== "object" || Array.isArray(value)) return null;
  return (value as { readonly [name: string]: Json })[name] ?? null;
}

export function membersOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  if (value === null || value === undefined || typeof value !== "object" || Array.isArray(value)) return [];
  return Object.entries(value as { readonly [name: string]: Json });
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** Nested lists as one: IODA answers with a list of lists. */
export function flatten(value: Json | undefined, depth = 4): readonly Json[] {
  if (!Array.isArray(value)) return value === null || value === undefined ? [] : [value];
  return depth === 0 ? value : value.flatMap((one: Json) => flatten(one, depth - 1));
}

export function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** A number, also one written as words ("0.53"); null for anything else. */
export function numberOf(value: Json | undefined): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string" || !/^[+-]?\d{1,18}(?:\.\d{1,30})?(?:e[+-]?\d{1,3})?$/iu.test(value.trim()))
    return null;
  return Number(value);
}
