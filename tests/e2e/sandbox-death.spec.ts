import { expect, test } from "playwright/test";
import { startChromium, type BareChromium } from "../helpers/bare-chromium.js";

const ANSWERS = `import { Bot } from "grammy";
const bot = new Bot("1:token");
bot.on("message", (ctx) => ctx.reply("still here"));
bot.start();
`;
/** Goes from step to step for seconds: it is not the watchdog that ends it first. */
const WORKS = ANSWERS.replace(
  `(ctx) => ctx.reply("still here")`,
  `async () => {
  for (;;) {
    await new Promise((go) => setTimeout(go, 1));
    for (let i = 0; i < 5e6; i++);
  }
}`,
);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let chromium: BareChromium;
test.beforeEach(async () => {
  chromium = await startChromium();
});
test.afterEach(() => chromium.close());

interface Target {
  readonly targetId: string;
  readonly url: string;
}
const attach = async (targetId: string) => {
  const params = { targetId, flatten: true };
  const { sessionId } = await chromium.send<{ sessionId: string }>("Target.attachToTarget", params);
  return sessionId;
};

/** The page, with the plain editor, and what can be asked of it. */
async function openPlayground(url: string) {
  const { targetId } = await chromium.send<Target>("Target.createTarget", { url: "about:blank" });
  const session = await attach(targetId);
  const screen = { width: 1280, height: 900, deviceScaleFactor: 1, mobile: true };
  await chromium.send("Emulation.setDeviceMetricsOverride", screen, session);
  await chromium.send("Emulation.setTouchEmulationEnabled", { enabled: true }, session);
  await chromium.send("Page.navigate", { url }, session);
  const ask = async (expression: string) => {
    const params = { expression, returnByValue: true };
    const told = await chromium.send<{ result: { value?: unknown } }>(
      "Runtime.evaluate",
      params,
      session,
    );
    return told.result.value;
  };
  const hook = (id: string) => `document.querySelector('[data-testid="${id}"]')`;
  await expect.poll(() => ask(`${hook("editor-code")} !== null`), { timeout: 20_000 }).toBe(true);
  return {
    click: (id: string) => ask(`${hook(id)}.click()`),
    text: (id: string) => ask(`${hook(id)}.textContent`),
    status: () => ask(`${hook("status")}.dataset.status`),
    code: () => ask(`${hook("editor-code")}.value`),
    write: (code: string) =>
      ask(`(() => {
        const field = ${hook("editor-code")};
        field.value = ${JSON.stringify(code)};
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      })()`),
  };
}

/** A way to the process of the sandbox's frames. */
async function sandboxSession(): Promise<string> {
  let frame: Target | undefined;
  await expect
    .poll(async () => {
      const all = await chromium.send<{ targetInfos: Target[] }>("Target.getTargets");
      frame = all.targetInfos.find(({ url }) => url === "about:srcdoc");
      return frame?.url;
    })
    .toBe("about:srcdoc");
  return attach(frame!.targetId);
}

test("when the browser ends the sandbox's process the page lives on, says so, and runs the next program", async ({
  baseURL,
}) => {
  const page = await openPlayground(`${baseURL}/playground`);
  await page.write(WORKS);
  // The sandbox is made ready once nobody has typed for a moment.
  await pause(2_000);
  await page.click("run");
  await expect.poll(page.status).toBe("running");
  const sandbox = await sandboxSession();
  await pause(500);
  // As when its memory is full; it never answers.
  void chromium.send("Page.crash", {}, sandbox).catch(() => {});

  await expect.poll(page.status).toBe("terminated");
  expect(await page.text("status")).toContain("demasiada memoria");
  expect(await page.code()).toBe(WORKS);
  await page.write(ANSWERS);
  await page.click("run");
  await expect.poll(page.status, { timeout: 10_000 }).toBe("ok");
  expect(await page.text("chat")).toContain("still here");
});
