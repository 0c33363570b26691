import { expect, it } from "vitest";
import { parseAliases } from "./aliases.ts";

it("reads names line by line, without comments and blank lines", () => {
  const text =
    "# our desk's names\nBevoka = Bekova\n\nNSTO=Northern Security Treaty Organization # in full\r\n";
  expect([...parseAliases(text, "names.txt")]).toEqual([
    ["Bevoka", "Bekova"],
    ["NSTO", "Northern Security Treaty Organization"],
  ]);
});

it.each(["Bevoka", "= Bekova", "a = b = c"])("says which line cannot be read: %s", (line) => {
  expect(() => parseAliases(`x = y\n${line}`, "names.txt")).toThrow(/names\.txt, line 2: write/u);
});
