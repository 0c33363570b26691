/** What one or more articles of a story are known by: enough to tell which story a new article belongs to. */
export interface StoryMarks {
  /** Articles these marks were made of. */
  readonly articles: number;
  /** Terms with the sum of their weights over the articles, the heaviest first. */
  readonly terms: readonly (readonly [term: string, weight: number])[];
  /** Keys of places, with the number of articles that name them among their first. */
  readonly places: readonly (readonly [place: string, articles: number])[];
  /** Days of publication, `YYYY-MM-DD`. */
  readonly first: string | null;
  readonly last: string | null;
  /** There where articles came in several times with a rest between: their first and last days, from 1970. */
  readonly spells?: readonly (readonly [first: number, last: number])[];
  /** There where one of the days was worked out and not stated. */
  readonly isUnsure?: true;
}

/** How common terms are where the new article comes to. */
export interface TermCounts {
  readonly articles: number;
  readonly articlesWith: ReadonlyMap<string, number>;
}
