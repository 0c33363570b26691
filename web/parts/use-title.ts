import { useEffect } from "preact/hooks";
import { cutWords, tameWords } from "../views/safe-words.ts";

/** Names the browser's tab. */
export function useTitle(words: string): void {
  useEffect(() => {
    document.title = words === "" ? "Sitrep" : `${cutWords(tameWords(words), 90)} · Sitrep`;
  }, [words]);
}
