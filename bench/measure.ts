/** Something to be timed: one call of `run` is one pass over the whole corpus. */
export interface Contender {
  readonly name: string;
  readonly run: () => void;
}

/** Seconds a pass took: the middle one, and the quickest and slowest. */
export interface Timing {
  readonly name: string;
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Times contenders turn by turn, so that a busy machine slows all of them alike: as many rounds to warm up, in which
 * the program is compiled, as are then counted. Only ratios within one call mean anything.
 */
export function timeTurnByTurn(contenders: readonly Contender[], rounds: number): Timing[] {
  const seconds = contenders.map((): number[] => []);
  for (let round = -rounds; round < rounds; round++) {
    contenders.forEach(({ run }, index) => {
      const began = performance.now();
      run();
      if (round >= 0) seconds[index]?.push((performance.now() - began) / 1000);
    });
  }
  return contenders.map(({ name }, index) => summarise(name, seconds[index] ?? []));
}

/** Median and spread of some timings, in seconds. */
export function summarise(name: string, seconds: readonly number[]): Timing {
  const sorted = [...seconds].sort((a, b) => a - b);
  return {
    name,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    least: sorted[0] ?? 0,
    most: sorted.at(-1) ?? 0,
  };
}

/** How much one round of a contender reads. */
export interface Amount {
  /** Articles or pages. */
  readonly count: number;
  readonly megabytes: number;
}

/** A table of rates as Markdown, each beside that of the first contender; `unit` is what is counted. */
export function writeRates(
  unit: string,
  timings: readonly Timing[],
  amountOf: (name: string) => Amount,
): string {
  const rates = timings.map(({ name, median }) => amountOf(name).count / median);
  const rows = timings.map(({ name, median, least, most }, at) => [
    name,
    `${((rates[0] ?? 0) / (rates[at] ?? 1)).toFixed(2)}×`,
    (rates[at] ?? 0).toFixed(0),
    (amountOf(name).megabytes / median).toFixed(2),
    `${Math.round((100 * (most - least)) / median)} %`,
  ]);
  return writeTable(["one core", "Sitrep's speed / this one's", `${unit}/s`, "MB/s", "spread"], rows);
}

/** A table as Markdown, the first column to the left and all others to the right. */
export function writeTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(heads), line(rule), ...rows.map(line)].join("\n");
}
