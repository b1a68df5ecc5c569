import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";

/**
 * What axe finds wrong on a page as it stands: one line for each element, with the
 * rule that it breaks. Empty when there is nothing. `within` is a selector.
 */
export async function axe(page: Page, within?: string): Promise<string[]> {
  // A page of code has thousands of elements: naming each that passes, and carrying that
  // from one window to the next, takes four times as long as examining them. No frame of
  // ours holds anything to see.
  const builder = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], iframes: false });
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => {
      const why = failureSummary.replace(/\s+/g, " ");
      return `${id}: ${target.join(" ")} (${why})`;
    }),
  );
}
