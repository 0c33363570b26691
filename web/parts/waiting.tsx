/** What stands where something is being fetched for the first time; it shows only when that takes its time. */
export function Loading() {
  return (
    <p class="waiting" role="status">
      Loading…
    </p>
  );
}

/** The way to the next page of a list; nothing where there is none. */
export function More({ more, isLoading }: { more: (() => void) | null; isLoading: boolean }) {
  if (more === null) return null;
  return (
    <p class="more">
      <button type="button" onClick={more} disabled={isLoading}>
        {isLoading ? "Loading…" : "Show more"}
      </button>
    </p>
  );
}
