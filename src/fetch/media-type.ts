import { refuse } from "./result.ts";

/** "text/html; charset=Windows-1251" */
const CONTENT_TYPE =
  /^\s{0,20}([\w.+-]{1,60}\/[\w.+-]{1,100})(?:.{0,200}?;\s{0,20}charset\s{0,5}=\s{0,5}"?([\w.:-]{1,40}))?/iu;

/** The kind and the character set that a `Content-Type` names, in lower case. */
export function readContentType(value: string | undefined): { mediaType: string; charset?: string } {
  const found = CONTENT_TYPE.exec(value ?? "");
  const charset = found?.[2]?.toLowerCase();
  return { mediaType: found?.[1]?.toLowerCase() ?? "", ...(charset ? { charset } : {}) };
}

/** Kinds that hold no words to read. Packed files and kinds unknown to the server are left to the reader to judge. */
const WORDLESS =
  /^(?:image|audio|video|font|model)\/|^(?:text\/(?:css|javascript)|application\/(?:javascript|pdf|wasm|msword|vnd\.(?:ms|openxmlformats).*))$/u;

/** Stops where the answer is a picture, a film, a style: nothing to read. */
export function checkKind(contentType: string | undefined): void {
  const { mediaType } = readContentType(contentType);
  if (WORDLESS.test(mediaType))
    throw refuse("kind", `this is ${mediaType}; Sitrep reads pages, feeds, plain text and JSON`);
}
