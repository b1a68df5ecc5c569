import { expect, test, type Page } from "playwright/test";
import { en } from "../../locales/en.js";
import { es } from "../../locales/es.js";
import { mermaid } from "../../playground/trace/exports/mermaid.js";
import { plainText } from "../../playground/trace/exports/plain-text.js";
import { parseMermaid } from "../helpers/mermaid.js";
import { echoTrace, nastyTexts, scenarioTraces, spoken } from "../helpers/traces.js";

/** What Mermaid drew: the texts of the picture, and which elements it is made of. */
interface Drawing {
  readonly text: string;
  readonly elements: readonly string[];
  /** How many grounds of another colour, and how many bars of updates in the bot's hands. */
  readonly grounds: number;
  readonly bars: number;
}

async function openMermaid(page: Page): Promise<void> {
  await page.setContent("<main></main>");
  await page.addScriptTag({ path: "node_modules/mermaid/dist/mermaid.min.js" });
}

/** Throws what Mermaid says when it cannot draw the text. */
async function draw(page: Page, text: string): Promise<Drawing> {
  return page.evaluate(async (diagram) => {
    interface Mermaid {
      render(id: string, text: string): Promise<{ svg: string }>;
    }
    const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
    const { svg } = await mermaid.render("diagram", diagram);
    const main = document.querySelector("main")!;
    main.innerHTML = svg;
    const texts = [...main.querySelectorAll("svg text")].map(({ textContent }) => textContent);
    const all = [...main.querySelectorAll("svg *")];
    return {
      text: texts.join(" "),
      elements: [...new Set(all.map(({ localName }) => localName))].sort(),
      grounds: main.querySelectorAll("svg rect.rect[fill^=rgba]").length,
      bars: main.querySelectorAll("svg [class^=activation]").length,
    };
  }, text);
}

test("Mermaid draws every scenario, with every text of it", async ({ page }) => {
  test.setTimeout(240_000);
  await openMermaid(page);
  const losing: string[] = [];
  for (const [name, trace] of await scenarioTraces()) {
    const diagram = mermaid(trace, es.exports.mermaid);
    const { text, grounds, bars } = await draw(page, diagram);
    const parsed = await parseMermaid(diagram);
    for (const told of [...parsed.heads, ...parsed.boxes, ...parsed.texts]) {
      expect(text, name).toContain(told.replace("\n", " "));
    }
    expect([grounds, bars], name).toEqual([parsed.grounds.length, parsed.begun]);
    if (text.includes("ESCRITURA PERDIDA")) losing.push(name);
    expect(grounds > 0, name).toBe(losing.includes(name));
  }
  expect(losing).toContain("runner");
  expect(losing).not.toContain("runner-sequentialize");
  await expect(draw(page, "sequenceDiagram\n  A->>B: a; b\n")).rejects.toThrow(/Parse error/);
});

test("whatever people write, Mermaid draws it as text and as nothing else", async ({ page }) => {
  test.slow();
  await openMermaid(page);
  let dialogs = 0;
  page.on("dialog", (dialog) => {
    dialogs++;
    void dialog.dismiss();
  });
  const usual = await draw(page, mermaid(await echoTrace(spoken("usual")), en.exports.mermaid));
  for (const nasty of nastyTexts) {
    const drawing = await draw(page, mermaid(await echoTrace(spoken(nasty)), en.exports.mermaid));
    expect(drawing.elements, nasty).toEqual(usual.elements);
    const words = plainText(nasty).slice(0, 40);
    expect(drawing.text.replace(/\s+/g, " "), nasty).toContain(words);
  }
  expect(dialogs).toBe(0);
});
