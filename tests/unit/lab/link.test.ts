import fc from "fast-check";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseRunOptions } from "../../../playground/lab/options.js";
import { argumentsFor } from "../../../playground/lab/settings-arguments.js";
import { linkTo, workOf } from "../../../playground/share/link.js";
import { defaultSettings } from "../../../playground/world/settings.js";
import { hostileLinks, innocent } from "../../hostile/links.js";
import { runLab as lab } from "../../helpers/command.js";
import { burst, flavours, scenarioFile } from "../../helpers/scenarios.js";

const folder = mkdtempSync(join(tmpdir(), "carrera-link-"));
const bot = scenarioFile("runner");

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("lab link", () => {
  test.each(flavours)(
    "%s: a link that holds the program, and comes back as its files",
    async (flavour) => {
      const program = scenarioFile("runner", flavour);
      const updates = file(`${flavour}.json`, JSON.stringify(burst(3)));
      const { status, stdout, stderr } = await lab(["link", program, "--updates", updates]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toMatch(/^http:\/\/localhost:4173\/en\/playground#w=[\w-]+\n$/);
      const out = join(folder, `out-${flavour}`);
      const back = await lab(["unlink", stdout.trim(), "--out", out]);
      expect(back.status).toBe(0);
      expect(readFileSync(join(out, flavour), "utf8")).toBe(readFileSync(program, "utf8"));
      expect(JSON.parse(readFileSync(join(out, "updates.json"), "utf8"))).toEqual(burst(3));
      // The command that it tells gives the same bytes.
      const [command = ""] = /(?<=lab -- ).*$/m.exec(back.stdout) ?? [];
      const again = await lab([...command.split(" "), "--json"]);
      expect(again.stdout).toBe(
        (await lab(["run", program, "--updates", updates, "--json"])).stdout,
      );
    },
  );

  test("takes along what is not as usual, and nothing else", async () => {
    const { stdout } = await lab([
      "link", bot, "--latency", "read=1", "--serverless", "--seed", "7",
      "--title", "Una carrera", "--site", "https://carrera.example/base/",
    ]); // prettier-ignore
    expect(stdout).toMatch(/^https:\/\/carrera\.example\/base\/en\/playground#w=/);
    expect(workOf(stdout.trim())).toMatchObject({
      title: "Una carrera",
      settings: {
        latency: { read: 1, write: 10, api: 20 },
        deployment: { kind: "serverless" },
        seed: 7,
      },
    });
    expect(Object.keys(workOf(stdout.trim()).settings)).toHaveLength(3);
  });

  test("warns of a link without room in a message", async () => {
    const noise = Array.from({ length: 600 }, (_, i) => `// ${Math.sin(i)}`).join("\n");
    const { status, stderr } = await lab(["link", file("long.ts", noise)], "es_MX.UTF-8");
    expect(status).toBe(0);
    expect(stderr).toMatch(/^El enlace tiene \d+ caracteres y no cabe en .* Discord y Telegram\./);
  });

  test.each([
    [["link"], "file is missing"],
    [["link", bot, "--site", "javascript:alert(1)"], "--site"],
    [["link", bot, "--title", "a".repeat(121)], "--title"],
    [["link", bot, "--title", "a\nb"], "'title'"],
    [["link", bot, "--json"], "no option '--json'"],
    [["unlink"], "link is missing"],
    [["unlink", "a", "b"], "'b' is one too many"],
    [["unlink", "https://example.org/playground"], "holds no program"],
  ])("%j: %s", async (args, sentence) => {
    const { status, stdout, stderr } = await lab(args as string[]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(sentence);
  });
});

describe("lab unlink", () => {
  const url = linkTo(innocent, "https://example.org/playground");

  test("prints the files, or the work as JSON", async () => {
    const { stdout } = await lab(["unlink", url]);
    expect(stdout).toContain('bot.ts:\n  import { Bot } from "grammy";');
    expect(stdout).toContain('updates.json:\n  [\n    {"at":100,"from":"Alice","text":"A"}\n  ]');
    expect(JSON.parse((await lab(["unlink", url, "--json"])).stdout)).toEqual(innocent);
  });

  test("overwrites nothing unless told, and then says so", async () => {
    const out = mkdtempSync(join(folder, "there-"));
    writeFileSync(join(out, "updates.json"), "mine");
    const refused = await lab(["unlink", url, "--out", out]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(join(out, "updates.json"));
    expect(readFileSync(join(out, "updates.json"), "utf8")).toBe("mine");
    expect(existsSync(join(out, "bot.ts"))).toBe(false);
    const forced = await lab(["unlink", url, "--out", out, "--force"]);
    expect(forced.stdout).toContain(`Wrote ${join(out, "bot.ts")}.`);
    expect(forced.stdout).toContain(`Replaced ${join(out, "updates.json")}.`);
    expect(readFileSync(join(out, "updates.json"), "utf8")).toContain("Alice");
  });

  test("does not let a program speak to the terminal, and warns of what deceives the eye", async () => {
    const work = { ...innocent, code: "// \u001b[2J \u009b \u202e\n", title: "\u202etitle" };
    const { stdout, stderr } = await lab(["unlink", linkTo(work, "https://example.org/")]);
    expect(stdout).toContain("// \\u001b[2J \\u009b \\u202e");
    expect(stdout).not.toMatch(/[\u001b\u009b\u202e]/);
    expect(stderr).toMatch(/The title has .*\nLine 1 has /);
  });

  test.each(hostileLinks)("$name: $expected", async ({ packed, expected }) => {
    const { status } = await lab(["unlink", packed, "--json"]);
    expect(status).toBe(expected === "opens" ? 0 : 2);
  });
});

test("the arguments of some settings give those settings", () => {
  const { arrivals, ...rest } = defaultSettings;
  expect(arrivals).toHaveLength(2);
  const amount = fc.integer({ min: 1, max: 1e6 });
  const settings = fc.record(
    {
      latency: fc.record({ read: amount, write: amount, api: amount }),
      storage: fc.constantFrom("database" as const, "memory" as const),
      concurrency: fc.option(amount),
      deployment: fc.oneof(
        fc.constant({ kind: "serverless" as const }),
        fc.record({
          kind: fc.constant("processes" as const),
          count: amount,
          balance: fc.constantFrom("in-turn" as const, "by-chat" as const, "by-user" as const),
          restart: fc.option(amount),
        }),
      ),
      flood: fc.boolean(),
      seed: fc.option(fc.integer()),
      limit: amount,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(settings, (some) => {
      const parsed = parseRunOptions(["bot.ts", ...argumentsFor(some)]);
      expect(parsed.settings).toEqual({ ...rest, ...some });
    }),
  );
});
