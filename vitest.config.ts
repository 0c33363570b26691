import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // A hung test ends; a busy machine is no fault of the code.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: [
      "src/**/*.test.ts",
      "web/**/*.test.ts",
      "test/**/*.test.ts",
      "eval/**/*.test.ts",
      "scripts/**/*.test.ts",
    ],
  },
});
