import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** The first `most` of a long list, and a button that shows as many more at each press; `rest` is null where all are shown. */
export function useFold<T>(
  all: readonly T[],
  most: number,
): { shown: readonly T[]; rest: ComponentChildren } {
  const [count, setCount] = useState(most);
  const left = all.length - count;
  if (left <= 0) return { shown: all, rest: null };
  const step = Math.min(left, Math.max(most, count));
  const rest = (
    <p class="more">
      <button type="button" onClick={() => setCount(count + step)}>
        {step === left ? `Show the other ${left}` : `Show ${step} more of ${left}`}
      </button>
    </p>
  );
  return { shown: all.slice(0, count), rest };
}
