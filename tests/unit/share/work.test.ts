import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CarreraError } from "../../../playground/errors.js";
import { fromBase64Url, toBase64Url } from "../../../playground/share/base64url.js";
import { cautionsOf } from "../../../playground/share/cautions.js";
import { linkTo, tooLongFor, workOf } from "../../../playground/share/link.js";
import { markdownBlock } from "../../../playground/share/markdown.js";
import { packWork, unpackWork, type Work } from "../../../playground/share/work.js";
import { scenarios } from "../../../playground/scenarios/manifest.js";
import { defaultSettings } from "../../../playground/world/settings.js";
import { innocent } from "../../hostile/links.js";

/** Any text, halves of characters included. */
const text = fc
  .string({ unit: "binary" })
  .chain((one) => fc.constantFrom(one, `${one}\ud800`, `\udfff${one}`));
const filled = text.filter((one) => one !== "");
const at = fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true }).map(Math.abs);
const chat = fc.option(filled, { nil: undefined });
const arrival = fc.oneof(
  fc.record({ at, from: filled, text: filled, chat }),
  fc.record({ at, from: filled, text: filled, edits: filled, chat }),
  fc.record({ at, from: filled, press: filled, chat }),
  fc.record({ at, from: filled, inline: filled }),
  fc.record({ at, signal: fc.constantFrom("SIGINT" as const, "SIGTERM" as const) }),
);
const settings = fc.record(
  {
    latency: fc.record({ read: at, write: at, api: at }),
    storage: fc.constantFrom("database" as const, "memory" as const),
    concurrency: fc.option(fc.integer({ min: 1 })),
    deployment: fc.oneof(
      fc.constant({ kind: "serverless" as const }),
      fc.record({
        kind: fc.constant("processes" as const),
        count: fc.integer({ min: 1, max: 100 }),
        balance: fc.constantFrom("in-turn" as const, "by-chat" as const, "by-user" as const),
        restart: fc.option(at),
      }),
    ),
    token: fc.option(text),
    flood: fc.boolean(),
    seed: fc.option(fc.integer()),
    limit: at,
  },
  { requiredKeys: [] },
);
const title = fc.option(fc.constantFrom("Una carrera", "javascript:alert(1)", "<b>", "🏁 \u202e"), {
  nil: undefined,
});
const work: fc.Arbitrary<Work> = fc.record({
  code: text,
  language: fc.constantFrom("ts", "js", "deno"),
  arrivals: fc.array(arrival),
  settings,
  title,
});

describe("work in a link", () => {
  test("comes out as it went in, whatever it is", () => {
    fc.assert(
      fc.property(work, (one) => {
        const packed = packWork(one);
        expect(packed).toMatch(/^[\w-]+$/);
        // What is absent, and what is there as undefined, is the same in JSON.
        expect(unpackWork(packed)).toEqual(JSON.parse(JSON.stringify(one)));
        expect(workOf(linkTo(one, "https://example.org/playground#old"))).toEqual(
          unpackWork(packed),
        );
      }),
    );
  });

  test("a byte changed anywhere is noticed", () => {
    const bytes = fromBase64Url(packWork(innocent))!;
    for (let place = 3; place < bytes.length; place++) {
      const other = Uint8Array.from(bytes);
      other[place]! ^= 0x10;
      expect(() => unpackWork(toBase64Url(other)), `byte ${place}`).toThrow(CarreraError);
    }
  });

  test("work of the scenarios' size fits in a message", () => {
    for (const { arrivals } of scenarios) {
      const link = linkTo({ ...innocent, arrivals }, "https://example.org/playground");
      expect(tooLongFor(link)).not.toContain("Telegram");
    }
  });

  test("nothing is packed that would not be unpacked", () => {
    const noise = { ...innocent, code: "x".repeat(2_000_001) };
    expect(() => packWork(noise)).toThrow(/^link-too-large/);
    expect(() => packWork({ ...innocent, title: "a\u0000" })).toThrow(/^link-bad-field/);
    expect(() => packWork({ ...innocent, settings: { limit: NaN } })).toThrow(/^link-bad-field/);
  });

  test("all defaults can be told, too", () => {
    const { arrivals, ...rest } = defaultSettings;
    const one = { ...innocent, arrivals, settings: rest };
    expect(unpackWork(packWork(one))).toEqual(one);
  });

  test("an address without work says so", () => {
    for (const link of ["https://example.org/playground", "https://example.org/#other", "#w="]) {
      expect(() => workOf(link), link).toThrow(/^link-empty/);
    }
  });

  test("says in whose messages a link has no room", () => {
    expect(tooLongFor("x".repeat(2000))).toEqual([]);
    expect(tooLongFor("x".repeat(4096))).toEqual(["Discord"]);
    expect(tooLongFor("x".repeat(4097))).toEqual(["Discord", "Telegram"]);
  });
});

test("base64url is as Node writes it", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40_000 }), (bytes) => {
      const there = toBase64Url(bytes);
      expect(there).toBe(Buffer.from(bytes).toString("base64url"));
      expect(fromBase64Url(there)).toEqual(bytes);
    }),
  );
});

describe("cautions", () => {
  test("tell what deceives the eye, and where", () => {
    const code = "const a = 1;\n// \u202e\nconst b\u200b = '\ud800';\n";
    const arrivals = [{ at: 0, from: "Alice", text: "a\u2066b" }];
    expect(cautionsOf({ ...innocent, code, arrivals, title: "\u200f" })).toEqual([
      { kind: "direction", where: "title" },
      { kind: "direction", where: 2 },
      { kind: "invisible", where: 3 },
      { kind: "halves", where: 3 },
      { kind: "direction", where: "arrivals" },
    ]);
  });

  test("have nothing to say about emoji, accents and other scripts", () => {
    const code = 'reply("👩‍👩‍👧 ¡Adiós! العربية हिन्दी נמשיך");';
    expect(cautionsOf({ ...innocent, code })).toEqual([]);
  });
});

describe("a block of Markdown", () => {
  test("holds the code, and a link below it", () => {
    expect(markdownBlock({ code: "a();\n\n", language: "deno" })).toBe("```ts\na();\n```\n");
    const link = { text: "Abrir", url: "https://example.org/#w=AQ" };
    expect(markdownBlock({ code: "a();", language: "js" }, link)).toBe(
      "```js\na();\n```\n\n[Abrir](https://example.org/#w=AQ)\n",
    );
  });

  test("is not ended by a fence within the code", () => {
    const code = "const block = `\n```ts\n````\n`;\n";
    expect(markdownBlock({ code, language: "ts" })).toBe(`\`\`\`\`\`ts\n${code}\`\`\`\`\`\n`);
  });
});
