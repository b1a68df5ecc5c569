import { readFileSync } from "node:fs";
import { expect, test } from "playwright/test";
import { scenarioFile } from "../helpers/files.js";

const tabs = [
  ["TypeScript", "bot.ts"],
  ["JavaScript", "bot.js"],
  ["Deno", "bot.deno.ts"],
] as const;

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

for (const path of ["/advanced/scaling", "/en/advanced/scaling"]) {
  for (const [index, variant] of ["runner", "runner-sequentialize"].entries()) {
    test(`${path}: each tab of ${variant} copies the very file that the tests run`, async ({
      page,
    }) => {
      await page.goto(path);
      const group = page.locator(".vp-code-group").nth(index);
      for (const [label, file] of tabs) {
        await group.getByText(label, { exact: true }).click();
        const block = group.locator(".blocks > .active");
        await block.hover();
        await block.locator("button.copy").click();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        const source = readFileSync(scenarioFile(variant, file), "utf8");
        expect(copied.trimEnd()).toBe(source.trimEnd());
      }
    });
  }
}

test("the flavour chosen holds for all groups, after a reload and on other pages", async ({
  page,
}) => {
  await page.goto("/advanced/scaling");
  const active = page.locator(".vp-code-group .blocks > .active");
  await expect(active.first()).toContainText('from "grammy"');
  await page.locator(".vp-code-group").first().getByText("Deno", { exact: true }).click();
  await expect(active).toHaveCount(2);
  for (const block of await active.all()) await expect(block).toContainText("deno.land/x/grammy");
  await page.reload();
  for (const block of await active.all()) await expect(block).toContainText("deno.land/x/grammy");
  await page.goto("/en/advanced/scaling");
  await expect(active).toHaveCount(2);
  for (const block of await active.all()) await expect(block).toContainText("deno.land/x/grammy");
  await expect(page.locator(".vp-code-group input:checked + label").first()).toHaveText("Deno");
});
