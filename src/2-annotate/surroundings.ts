import type { Token } from "../model/annotation.ts";
import type { Numeral } from "./numeral.ts";

const DASHES = new Set(["-", "–", "—", "--"]);

export function isDash({ text }: Token): boolean {
  return DASHES.has(text);
}

/** The tokens before and after a number, counted away from it: `before(0)` touches it. */
export class Surroundings {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly numeral: Numeral,
  ) {}

  before(steps: number): Token | undefined {
    return this.tokens[this.numeral.from - 1 - steps];
  }

  after(steps: number): Token | undefined {
    return this.tokens[this.numeral.to + steps];
  }

  get first(): Token | undefined {
    return this.tokens[this.numeral.from];
  }

  get last(): Token | undefined {
    return this.tokens[this.numeral.to - 1];
  }

  /** True where the next token touches the number: "21-", "5:", "20th". */
  isGlued(): boolean {
    return this.last !== undefined && this.after(0)?.start === this.last.end;
  }
}
