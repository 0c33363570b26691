/** The answer to a question that is dear: worked out when it is first asked, and kept. */
export function askOnce(answer: () => boolean): () => boolean {
  let known: boolean | null = null;
  return () => {
    known ??= answer();
    return known;
  };
}
