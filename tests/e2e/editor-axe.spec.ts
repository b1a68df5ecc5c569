import { expect, test } from "playwright/test";
import { axe } from "../helpers/axe.js";
import { settledEditor } from "../helpers/editor.js";
import { languages, openPlayground } from "../helpers/playground.js";

for (const language of languages) {
  for (const theme of ["light", "dark"] as const) {
    test(`${language}, ${theme}: axe finds nothing in the large editor, nor in the plain one`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: theme });
      await openPlayground(page, language);
      const editor = await settledEditor(page);
      await expect(editor).toHaveAttribute("data-editor", "monaco");
      await page.getByTestId("editor-shortcuts").click();
      expect(await axe(page, ".code-editor")).toEqual([]);
      await page.route("**/monaco*.js", (route) => route.abort());
      await page.reload();
      await expect(await settledEditor(page)).toHaveAttribute("data-editor", "plain");
      expect(await axe(page, ".code-editor")).toEqual([]);
    });
  }
}
