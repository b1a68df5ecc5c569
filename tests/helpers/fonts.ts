import { readFileSync } from "node:fs";
import type { Page } from "playwright/test";

const FONTS = {
  "Fixed Text": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  "Fixed Mono": "@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
};

/** Chromium's own rendering of text, without what a machine's settings would add to it. */
export const FIXED_RENDERING = ["--font-render-hinting=none", "--disable-lcd-text"];

/** Gives a page the same fonts on every machine, so that pictures of it can be compared. */
export async function fixFonts(page: Page): Promise<void> {
  const faces = Object.entries(FONTS).map(([family, file]) => {
    const data = readFileSync(`node_modules/${file}`).toString("base64");
    return `@font-face {
      font-family: "${family}";
      font-weight: 100 900;
      src: url("data:font/woff2;base64,${data}") format("woff2");
    }`;
  });
  await page.addStyleTag({
    content: `${faces.join("\n")}
      :root {
        --carrera-font-text: "Fixed Text";
        --carrera-font-mono: "Fixed Mono";
        --vp-font-family-base: "Fixed Text";
        --vp-font-family-mono: "Fixed Mono";
      }`,
  });
  await page.evaluate(async (families) => {
    await Promise.all(families.map((family) => document.fonts.load(`16px "${family}"`)));
  }, Object.keys(FONTS));
}
