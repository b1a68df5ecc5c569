import { expect, test, type Page } from "playwright/test";
import { attack } from "../helpers/hostile-run.js";
import { listen } from "../helpers/listener.js";
import { serveSandbox, type SandboxPage, type SandboxParts } from "../helpers/sandbox-page.js";
import { network } from "../hostile/network.js";
import { real, type HostileProgram } from "../hostile/program.js";

/**
 * What each layer holds back by itself: with the layer nothing comes of an attack,
 * without it the attack gets through. Where the layer before it would have been in
 * the way, that one is gone in both.
 */

/** What nobody has taken away, locked or counted. */
const bare = {
  "take-away": "export function takeAway() {}",
  lock: "export function lockIntrinsics() {} export function lockReplaced() {}",
};
/** A program that has done its deed leaves the requests time to go out. */
const patient = ["this.frame.remove();", "setTimeout(() => this.frame.remove(), 600);"] as const;

const policy = [
  "`script-src 'nonce-${nonce}'`",
  "`script-src * 'unsafe-inline' 'unsafe-eval' blob: data:`, 'connect-src *', 'font-src *'",
] as const;

async function withPage(parts: SandboxParts, use: (served: SandboxPage) => Promise<void>) {
  const served = await serveSandbox(parts);
  try {
    await use(served);
  } finally {
    await served.close();
  }
}

/** Runs what reaches out in some way, and tells which got through. */
async function reach(page: Page, served: SandboxPage): Promise<Record<string, boolean>> {
  const listener = await listen();
  await page.goto(served.origin);
  const through: Record<string, boolean> = {};
  for (const program of network({ http: served.origin, tcp: listener.address })) {
    if (program.reaches === undefined) continue;
    const before = served.requests.length + listener.heard.length;
    await attack(page, program);
    const got = () => served.requests.length + listener.heard.length > before;
    for (let waited = 0; waited < 700 && !got(); waited += 50) await page.waitForTimeout(50);
    through[program.name] = got();
  }
  await listener.close();
  return through;
}

test("the policy: without it every way to the network is open, with it none is", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await withPage({ modules: bare, replace: [patient] }, async (served) => {
    const through = await reach(page, served);
    expect(Object.values(through).filter(Boolean)).toEqual([]);
    expect(Object.keys(through).length).toBeGreaterThan(15);
  });
  await withPage({ modules: bare, replace: [patient, policy] }, async (served) => {
    const through = await reach(page, served);
    expect(Object.entries(through).filter(([, got]) => !got)).toEqual([]);
  });
});

test("what is taken away: without a policy it alone leaves no way to the network by a name", async ({
  page,
}) => {
  const modules = { lock: bare.lock };
  await withPage({ modules, replace: [patient, policy] }, async (served) => {
    const through = await reach(page, served);
    const open = Object.keys(through).filter((name) => through[name]);
    // A text that is evaluated can load modules, which is no property of the scope.
    expect(open).toEqual(["import() by new Function"]);
  });
});

test("the sandbox attribute: without it the worker has the page's own origin", async ({ page }) => {
  const program: HostileProgram = {
    name: "a channel to the page",
    source: `${real} new real.BroadcastChannel("page").postMessage("here I am");
      try { real.indexedDB.open("x"); console.log("stored"); } catch (error) { console.log(error.name); }`,
    expected: "ran ok",
  };
  const attribute = [`frame.setAttribute("sandbox", "allow-scripts");`, ""] as const;
  const outcome = async (served: SandboxPage) => {
    await page.goto(served.origin);
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard, channel: new BroadcastChannel("page") });
      const { channel } = globalThis as unknown as { channel: BroadcastChannel };
      channel.onmessage = ({ data }) => heard.push(data);
    });
    const { prints } = await attack(page, program);
    await page.waitForTimeout(300);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
    return { prints, heard };
  };
  await withPage({ modules: bare, replace: [patient] }, async (served) => {
    expect(await outcome(served)).toEqual({ prints: ["SecurityError"], heard: [] });
  });
  await withPage({ modules: bare, replace: [patient, attribute] }, async (served) => {
    expect(await outcome(served)).toEqual({ prints: ["stored"], heard: ["here I am"] });
  });
});

test("the signature: a program that had the port could speak in the engine's name", async ({
  page,
}) => {
  const forged = [
    { kind: "trace", events: [{ step: 0, at: 0, kind: "ended", status: "ok" }] },
    {
      kind: "done",
      status: "ok",
      sessions: { forged: true },
      schedule: [],
      pending: [],
      error: null,
    },
  ];
  const program: HostileProgram = {
    name: "forged",
    source: `${real}
      for (const one of ${JSON.stringify(forged)}) real.leaked.postMessage(JSON.stringify({ signature: "guessed", ...one }));
      throw new Error("the truth");`,
    expected: "",
  };
  /** Where the port would be if the engine lost it. */
  const leak = {
    ...bare,
    "take-away": `addEventListener("message", ({ ports }) => { globalThis.leaked = ports[0]; }, { once: true });
      export function takeAway() {}`,
  };
  const unsigned = [".signature === this.signature", ".signature !== undefined"] as const;
  const outcome = async (served: SandboxPage) => {
    await page.goto(served.origin);
    return (await attack(page, program)).ending;
  };
  await withPage({ modules: leak }, async (served) => {
    expect(await outcome(served)).toBe("ran error Error: the truth");
  });
  await withPage({ modules: leak, replace: [unsigned] }, async (served) => {
    expect(await outcome(served)).toBe("ran ok");
  });
});

test("the watchdog: without it a program that hangs hangs for good", async ({ page }) => {
  const program: HostileProgram = { name: "hangs", source: "while (true);", expected: "" };
  const asleep = [
    "const bark = this.watchdog.tick(performance.now());",
    "const bark = void 0;",
  ] as const;
  const outcome = async (served: SandboxPage) => {
    await page.goto(served.origin);
    const told = attack(page, program).then(({ ending }) => ending);
    return Promise.race([told, page.waitForTimeout(4_000).then(() => "hangs")]);
  };
  await withPage({}, async (served) => expect(await outcome(served)).toBe("terminated time"));
  await withPage({ replace: [asleep] }, async (served) =>
    expect(await outcome(served)).toBe("hangs"),
  );
});

test("the lock: without it a program can bend the trace", async ({ page }) => {
  const program: HostileProgram = {
    name: "bends",
    source: `const { push } = Array.prototype;
      Array.prototype.push = function (...all) { return push.apply(this, all.filter((one) => one?.kind !== "console")); };
      console.log("unseen");`,
    expected: "",
  };
  const outcome = async (served: SandboxPage) => {
    await page.goto(served.origin);
    return attack(page, program);
  };
  await withPage({}, async (served) => {
    const { ending } = await outcome(served);
    expect(ending).toContain("Cannot assign to read only property 'push'");
  });
  await withPage({ modules: { lock: bare.lock } }, async (served) => {
    const { ending, prints } = await outcome(served);
    expect([ending, prints]).not.toEqual(["ran ok", ["unseen"]]);
  });
});

test("the page's policy: a frame that navigates gets nowhere, and is the end of its run", async ({
  page,
}) => {
  // It goes as soon as the watchdog asks whether it is there.
  const away = [
    "control.onmessage = () => ",
    `control.onmessage = () => (location.href = "http://localhost:PORT/navigated") && `,
  ] as const;
  const program: HostileProgram = { name: "waits", source: "while (true);", expected: "" };
  const outcome = async (lax: boolean) => {
    const open = lax ? [["page.head.append(meta);", ""] as const] : [];
    const served = await serveSandbox({ replace: [away, ...open] });
    try {
      await page.goto(served.origin);
      const { ending } = await attack(page, program);
      return { ending, requests: served.requests };
    } finally {
      await served.close();
    }
  };
  expect(await outcome(false)).toEqual({ ending: "terminated navigated", requests: [] });
  const lax = await outcome(true);
  expect(lax.ending).toBe("terminated navigated");
  expect(lax.requests).toContain("GET /navigated");
});
