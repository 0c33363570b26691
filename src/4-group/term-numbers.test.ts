import { expect, test } from "vitest";
import { TermNumbers, writeColumns } from "./term-numbers.ts";
import { keepHeaviest } from "./vectors.ts";

const use = (...terms: string[]) => writeColumns(terms.map((term) => [term, 1, "name"]));

test("the rarer a term, the heavier; even ones have an order of their own, and an article is of length one", () => {
  const numbers = new TermNumbers();
  numbers.weigh(use("Almaty", "Aktau"));
  const { heaviest, vector } = numbers.weigh(use("Almaty", "Oskemen", "Balkhash"));
  const [first, second, almaty] = heaviest;
  expect(almaty).toBe(0);
  expect(numbers.compareEven(first ?? 0, second ?? 0)).toBeLessThan(0);
  expect(vector.weights.reduce((sum, weight) => sum + weight ** 2, 0)).toBeCloseTo(1);
});

test("too many terms fade: what was seen once is forgotten, but for what an open story holds", () => {
  const numbers = new TermNumbers(3);
  const first = numbers.weigh(use("Almaty", "Aktau"));
  numbers.weigh(use("Aktau", "Oskemen", "Balkhash"));
  numbers.fade(() => [keepHeaviest(first.vector, 1)]);
  // "Oskemen" and "Balkhash" left their numbers to the next two terms.
  const { heaviest } = numbers.weigh(use("Taraz", "Kostanay"));
  expect([...heaviest].sort()).toEqual([2, 3]);
  const held = numbers.weigh(use("Almaty", "Aktau")).heaviest;
  expect([...held].sort()).toEqual([0, 1]);
  expect(numbers.size).toBe(4);
});

test("of a vector the heaviest terms stay, the first of even ones", () => {
  const vector = { terms: Int32Array.of(1, 4, 6, 9), weights: Float64Array.of(0.2, 0.5, 0.2, 0.7) };
  expect([...keepHeaviest(vector, 3).terms]).toEqual([1, 4, 9]);
});
