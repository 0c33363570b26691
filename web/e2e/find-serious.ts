import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe-core calls serious or critical on the page as it stands. */
export async function findSerious(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 2)
            .map(({ html }) => html.slice(0, 160))
            .join(" | ")}`,
      );
  });
}
