/** True where one of `patterns` matches, asked of them all at once: a quick look before a close one. */
export function unite(patterns: readonly RegExp[]): (text: string) => boolean {
  // By flags: a pattern that minds capitals must go on minding them.
  const flags = [...new Set(patterns.map((pattern) => pattern.flags))];
  const united = flags.map((flag) => {
    const alike = patterns.filter((pattern) => pattern.flags === flag);
    return new RegExp(alike.map(({ source }) => `(?:${source})`).join("|"), flag);
  });
  return (text) => united.some((pattern) => pattern.test(text));
}
