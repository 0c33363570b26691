import type { Article } from "../../model/article.ts";
import type { Told } from "../store.ts";

/** A story as it is kept: what the desk's decisions made of it, and what the machine told before them where they changed it. */
export interface Account extends Told {
  /** Articles the desk withdrew, and other marks on articles, by article id. */
  readonly articleMarks: Readonly<Record<string, NonNullable<Article["desk"]>>>;
}
