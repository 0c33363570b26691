import { expect, test } from "vitest";
import { readCounts } from "../../../test/read-counts.ts";

const TEXTS: readonly (readonly [text: string, counts: readonly string[]])[] = [
  // By a name and an age, or by whose they are.
  ["Peter Novak, 34, was killed in the shelling.", ["killed 1 adults"]],
  ["Peter Novak, 34, of Leeds, was stabbed to death.", ["killed 1 adults"]],
  ["Shelling killed 34-year-old Peter Novak, a teacher.", ["killed 1 adults"]],
  ["The shooting claimed the life of 4-year-old Anna Novak.", ["killed 1 children"]],
  ["A man shot and killed his brother.", ["killed 1 relatives"]],
  ["His 6-year-old daughter was shot in the leg.", ["injured 1 children"]],
  ["Peter Novak, 34, was killed. Novak was shot dead on Monday.", ["killed 1 adults"]],
  ["Novak killed his wife. Ana Novak, 34, was found dead.", ["killed 1 women"]],
  // Somebody else was, too.
  ["Novak, his wife and a guard were killed.", []],
  ["Police said 34-year-old Ana Lee, of Leeds, and 12-year-old Juan Lee were killed.", []],
  ["Ana Lee, 34, who was on holiday, and Juan Lee, 12, were killed.", []],
  ["A car killed 34-year-old Ana Lee, her aide and Juan Lee.", []],
  ["Peter Novak, 34, was killed. Ana Lee, 20, was killed in her home.", []],
  ["Ana Lee, 20, was also killed.", []],
  ["The army killed his brother. The police shot his uncle dead.", []],
  // An article that gives a number needs none.
  ["Two men were killed. Peter Novak, 34, was shot dead.", ["killed 2 men"]],
  ["Two men were hurt. Peter Novak, 34, was shot dead.", ["injured 2 men", "killed 1 adults"]],
  // Nobody harmed them, or nobody knows.
  ["Ana Lee, 84, died on Monday.", []],
  ["He mourned the death of his son.", []],
  ["The polls hurt his wife.", []],
  ["He did not kill his wife.", []],
  ["He could kill his wife.", []],
  ["A man shot his brother. He died hours later.", []],
  ["Police shot 16-year-old Leeds student Ana Lee.", []],
  ["He told his wife that Ana Lee had been killed.", []],
];

test.each(TEXTS)("%s", async (text, counts) => {
  expect(await readCounts(text)).toEqual(counts);
});
