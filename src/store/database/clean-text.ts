const NUL = /\0/gu;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as PostgreSQL takes it: what it cannot keep (NUL, halves of characters) becomes U+FFFD. Lengths stay the same. */
export function cleanText(text: string): string {
  return text.replace(NUL, "\uFFFD").replace(LONE_SURROGATE, "\uFFFD");
}

/** JSON for a jsonb column. */
export function cleanJson(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === "string" ? cleanText(one) : one));
}
