/** What one measurement gives. Shares are 0..1, higher is better; measures named `false-…` are counts, lower is better. */
export interface Score {
  readonly metrics: Readonly<Record<string, number>>;
  /** Worst first, each with the words it is about. */
  readonly errors: readonly string[];
  /** Lines to print beside the table in every run: baselines, sizes. */
  readonly notes?: readonly string[];
  /** Breakdowns to print when errors are asked for. */
  readonly tables?: readonly string[];
}

interface ScoreOptions {
  /** Score so many cases of a large set, spread evenly; all where absent. */
  readonly sample?: number | undefined;
}

/** Measures the public library against one set of labelled data. `folder` is relative to the data's root. */
export interface Scorer {
  readonly name: string;
  readonly folder: string;
  score(goldFolder: string, options?: ScoreOptions): Promise<Score>;
}
