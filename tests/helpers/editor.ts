import { expect, type Locator, type Page } from "playwright/test";

/** The editor of a page, once it is the one that stays: Monaco, or the plain one. */
export async function settledEditor(page: Page): Promise<Locator> {
  const editor = page.getByTestId("editor");
  await expect(editor).toHaveAttribute("data-settled", "true", { timeout: 20_000 });
  return editor;
}

/** Replaces the program, in whichever editor it is. */
export async function setCode(page: Page, code: string): Promise<void> {
  const editor = await settledEditor(page);
  if ((await editor.getAttribute("data-editor")) === "plain") {
    return editor.getByTestId("editor-code").fill(code);
  }
  await focusMonaco(page, editor);
  await page.keyboard.press("ControlOrMeta+A");
  // Typed, the editor would indent it and close its brackets.
  await clipboard(page, "paste", code);
}

/** The whole program, as whoever copies it gets it. */
export async function codeOf(page: Page): Promise<string> {
  const editor = await settledEditor(page);
  if ((await editor.getAttribute("data-editor")) === "plain") {
    return editor.getByTestId("editor-code").inputValue();
  }
  await focusMonaco(page, editor);
  await page.keyboard.press("ControlOrMeta+A");
  return clipboard(page, "copy");
}

async function focusMonaco(page: Page, editor: Locator): Promise<void> {
  await editor.locator(".monaco-editor .view-lines").click();
  await expect(editor.locator(".monaco-editor.focused")).toBeVisible();
}

/** Copies from or pastes into what has the focus, beside the system's clipboard. */
export function clipboard(page: Page, kind: "copy" | "paste", text = ""): Promise<string> {
  return page.evaluate(
    ([type, given]) => {
      const clipboardData = new DataTransfer();
      if (type === "paste") clipboardData.setData("text/plain", given);
      const event = new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true });
      document.activeElement!.dispatchEvent(event);
      return clipboardData.getData("text/plain");
    },
    [kind, text] as const,
  );
}
