/** "KZ" or "Kazakhstan": the country's code where the runtime knows its English name, else the words. */
export function codeOf(words: string): string {
  if (/^[A-Za-z]{2}$/u.test(words)) return words.toUpperCase();
  return codesByName().get(words.toLowerCase()) ?? words;
}

/** "KZ" as "Kazakhstan"; whatever is no country's code as it is. */
export function nameOfCountry(code: string): string {
  if (!/^[A-Z]{2}$/u.test(code)) return code;
  return new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code) ?? code;
}

let known: ReadonlyMap<string, string> | null = null;

function codesByName(): ReadonlyMap<string, string> {
  if (known !== null) return known;
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const codes = new Map<string, string>();
  for (let first = 65; first <= 90; first++)
    for (let second = 65; second <= 90; second++) {
      const code = String.fromCharCode(first, second);
      const name = names.of(code);
      if (name !== undefined && !codes.has(name.toLowerCase())) codes.set(name.toLowerCase(), code);
    }
  known = codes;
  return codes;
}
