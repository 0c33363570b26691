/** A half-open range of UTF-16 offsets into `article.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** W3C Web Annotation: TextPositionSelector and TextQuoteSelector in one. */
export interface QuotedSpan extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const CONTEXT_LENGTH = 32;

/** Quotes `span` of `text` with up to 32 characters either side. Throws where the span lies outside the text. */
export function quoteSpan(text: string, span: Span): QuotedSpan {
  const { start, end } = span;
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`span ${start}..${end} lies outside a text of ${text.length}`);
  }
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
  };
}

/** The words of `text` under `span`. */
export function wordsOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The smallest span that holds both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Sort order of spans: by start, then the longer first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The place in `spans`, which are in order and do not overlap, of the first that starts at `offset` or later; -1 where none does. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low < spans.length ? low : -1;
}
