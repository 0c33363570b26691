/** "Name: value" lines behind a first line of another form; names in lower case. */
export function readHeaders(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/u).slice(1)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** The true publisher, in the field of our own that `sitrep watch` writes, percent-encoded: "Quarry%20Radio". */
export function readOutlet(headers: ReadonlyMap<string, string>): { readonly outlet?: string } {
  const written = headers.get("sitrep-outlet");
  if (!written || written.length > 600) return {};
  try {
    return { outlet: decodeURIComponent(written) };
  } catch {
    return {};
  }
}
