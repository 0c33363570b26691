import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** Something to open, whose inside is made only when it is opened: a story has thousands. */
export function Opening({
  summary,
  class: name,
  children,
}: {
  summary: ComponentChildren;
  class?: string;
  children: () => ComponentChildren;
}) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details class={name} onToggle={() => setOpened(true)}>
      <summary>{summary}</summary>
      {wasOpened ? children() : null}
    </details>
  );
}
