import { feed } from "./feed.ts";
import type { Format } from "./format.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { plainText } from "./plain-text.ts";

/** All input formats; the first that accepts an input reads it. Plain text accepts everything and stays last. */
export const FORMATS: readonly Format[] = [json, feed, html, plainText];
