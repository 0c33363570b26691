import { resolve } from "node:path";
import type { Input } from "../../model/article.ts";
import type { Delivery } from "../../store/workspace.ts";

/** A file is known again by its whole path, from wherever it is added. */
export function nameDelivery(input: Input): Delivery {
  const isFile = input.url === undefined && input.source !== "-";
  return isFile ? { ...input, key: resolve(input.source) } : input;
}
