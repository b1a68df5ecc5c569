import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../../../locales/en.js";
import { aliceSequence, lostWrites, scenarios, type Trace } from "../../../../playground/index.js";
import { mermaidText } from "../../../../playground/trace/exports/mermaid-lines.js";
import { mermaid } from "../../../../playground/trace/exports/mermaid.js";
import { cut, plainText } from "../../../../playground/trace/exports/plain-text.js";
import { parseMermaid, type ParsedDiagram } from "../../../helpers/mermaid.js";
import { echoTrace, nastyTexts, scenarioTraces, spoken } from "../../../helpers/traces.js";

let traces: Map<string, Trace>;
const words = en.exports.mermaid;
const diagrams = new Map<string, ParsedDiagram>();
const texts = (name: string) => diagrams.get(name)!.texts;

beforeAll(async () => {
  traces = await scenarioTraces();
  for (const [name, trace] of traces) diagrams.set(name, await parseMermaid(mermaid(trace, words)));
}, 60_000);

/** The virtual ms that each text of a diagram begins with. */
const timesOf = ({ texts }: ParsedDiagram) =>
  texts.flatMap((text) => {
    const found = /^(\d+(?:\.\d+)?) ms · /.exec(text);
    return found === null ? [] : [Number(found[1])];
  });

describe("every scenario", () => {
  // In Spanish, Mermaid draws them all: tests/e2e/exports.spec.ts.
  test("Mermaid accepts all of them", () => {
    expect(diagrams.size).toBe(scenarios.length);
  });

  test("times never go back, and every bar that begins ends", () => {
    for (const [name, diagram] of diagrams) {
      const times = timesOf(diagram);
      expect(times.length, name).toBeGreaterThan(0);
      expect(times, name).toEqual([...times].sort((a, b) => a - b));
      expect(diagram.ended, name).toBe(diagram.begun);
    }
  });

  test("people and updates go by their names, never by ids", () => {
    const ids = /\b10[1-9]\b|-100[1-9]\b/;
    for (const [name, { heads, texts }] of diagrams) {
      // The hundred users of this one have names with such numbers.
      if (name === "runner-backpressure") continue;
      const said = texts.map((text) => text.replace(/^[\d.]+ ms/, ""));
      for (const text of [...heads, ...said]) expect(text, name).not.toMatch(ids);
    }
  });

  test("each lost write stands on red ground and is counted at the end; nothing else does", () => {
    for (const [name, trace] of traces) {
      const { grounds, texts } = diagrams.get(name)!;
      const writes = new Set(lostWrites(trace).map(({ step }) => step)).size;
      expect(grounds, name).toHaveLength(writes);
      for (const ground of grounds) expect(ground.join()).toContain("LOST WRITE");
      if (writes > 0) expect(texts.at(-1), name).toMatch(/Lost writes: \d+$/);
      else expect(texts.join(), name).not.toMatch(/lost write/i);
    }
  });

  test("the same trace gives the same text", () => {
    for (const trace of traces.values()) expect(mermaid(trace, words)).toBe(mermaid(trace, words));
  });
});

describe("the story", () => {
  test("runner: the eight steps of the race, word for word", () => {
    expect(diagrams.get("runner")).toEqual({
      heads: ["Alice", "“A”", "“B”", "Database"],
      boxes: ["Bot"],
      texts: [
        "100 ms · “A”",
        "110 ms · reads Alice's session",
        "120 ms · nothing yet (version 0)",
        "125 ms · “B”",
        "135 ms · reads Alice's session",
        "140 ms · “#1”",
        "140 ms · stores Alice's session: count: 1",
        "145 ms · nothing yet (version 0)",
        "150 ms · done: version 1",
        "165 ms · “#1”",
        "165 ms · stores Alice's session: count: 1",
        "175 ms · done: version 2",
        "175 ms · ⚠ LOST WRITE\nWhat “A” changed is gone: “B” had not seen it and wrote over it",
        "175 ms · Ended well. Lost writes: 1",
      ],
      begun: 2,
      ended: 2,
      grounds: [
        [
          "175 ms · done: version 2",
          "175 ms · ⚠ LOST WRITE\nWhat “A” changed is gone: “B” had not seen it and wrote over it",
        ],
      ],
    });
  });

  test("two updates in hand have two bars that overlap", () => {
    const lines = mermaid(traces.get("runner")!, words)
      .split("\n")
      .map((line) => line.trim());
    const bars = lines.filter((line) => /^(de)?activate/.test(line));
    expect(bars).toEqual(["activate U1", "activate U2", "deactivate U1", "deactivate U2"]);
    const inTurn = mermaid(traces.get("polling")!, words).match(/(de)?activate U\d/g)!;
    expect(inTurn.slice(0, 3)).toEqual(["activate U1", "deactivate U1", "activate U2"]);
  });

  test("sequentialize: what it holds, and for whom", () => {
    expect(texts("runner-sequentialize")).toContain(
      "135 ms · sequentialize holds it back: it waits for “A”",
    );
    expect(texts("hot-chat")).toContain(
      "110 ms · sequentialize holds it back: it waits for “1”, “2”, and “3”",
    );
  });

  test("Telegram has a column where it refuses or tries again, and only there", () => {
    const withTelegram = [...diagrams].filter(([, { heads }]) => heads.includes("Telegram"));
    expect(withTelegram.map(([name]) => name)).toEqual([
      "webhook-timeout",
      "webhook-storm",
      "runner-webhook",
      "flood",
      "conflict",
    ]);
    expect(texts("flood")).toContain(
      "190 ms · sendMessage “4 of 5”: error 429, Too Many Requests: retry after 1",
    );
    expect(texts("conflict")[0]).toMatch(/^40 ms · getUpdates: error 409, Conflict/);
    expect(texts("webhook-timeout")).toContain("11150 ms · delivers it again (attempt 2)");
  });

  test("several processes are several frames", () => {
    expect(diagrams.get("two-instances")!.boxes).toEqual(["Bot, process 1", "Bot, process 2"]);
    expect(diagrams.get("two-instances-partitioned")!.boxes).toEqual(["Bot"]);
  });

  test("refused writes, errors, signals, processes and deadlocks are told", () => {
    expect(texts("transaction")).toContain(
      "175 ms · refused: it expected version 0, and there is 1 already",
    );
    expect(texts("transaction")).toContain(
      "175 ms · fails: Error: Conflict: the session has changed",
    );
    expect(texts("shutdown")).toContain("150 ms · the signal SIGTERM arrives");
    expect(texts("shutdown")).toContain(
      "150 ms · process 1 ends and leaves “A”, “B”, and “hi” half done",
    );
    expect(texts("shutdown-drained").join()).toContain("process 1 ends,");
    expect(texts("shutdown-polling")).toContain("470 ms · ⚠ the bot begins it again");
    expect(texts("deadlock").slice(-3, -1)).toEqual([
      "“/start” waits for something that can no longer come",
      "“I am Alice” waits for “/start”",
    ]);
    expect(texts("conflict").join()).toContain("the program crashes: GrammyError");
  });

  test("an update with two sessions says of which it speaks", () => {
    expect(texts("runner-sequentialize-several")).toContain(
      "160 ms · the session “user/user Alice”: messages: 1 (version 1)",
    );
  });

  test("a trace in which nothing happened is a diagram, too", async () => {
    for (const trace of [[], [{ step: 0, at: 0, kind: "ended", status: "ok" }]] as Trace[]) {
      expect((await parseMermaid(mermaid(trace, words))).heads).toEqual(["Bot"]);
    }
  });
});

describe("long runs", () => {
  test("many people and many updates share a column, and each line says whose it is", () => {
    const { heads, texts, begun } = diagrams.get("runner-backpressure")!;
    expect(heads).toEqual(["People", "Bot"]);
    expect(begun).toBe(0);
    expect(texts[0]).toBe("100 ms · User 1: “hi”");
    expect(texts).toContain("330 ms · “hi (2)”: User 2: “Done”");
  });

  test("they are cut, and say how many moments are left out and how it ended", () => {
    const { texts } = diagrams.get("runner-backpressure")!;
    expect(texts).toHaveLength(302);
    expect(texts.slice(-2)).toEqual([
      "… and 60 more moments, for which there is no room here",
      "590 ms · Ended well",
    ]);
  });

  test("however long the texts, Mermaid's limit of 50,000 characters holds", async () => {
    const arrivals = Array.from({ length: 200 }, (_, i) => ({
      at: 100 + i,
      from: `${i} ${"#;".repeat(40)}`,
      text: `${i} ${"<&>".repeat(40)}`,
    }));
    const text = mermaid(await echoTrace(arrivals), words);
    expect(text.length).toBeLessThan(50_000);
    expect(text.length).toBeGreaterThan(30_000);
    const { texts } = await parseMermaid(text);
    expect(texts.at(-2)).toMatch(/and \d+ more moments/);
  });
});

describe("whatever people write", () => {
  /** The texts between the quotation marks of messages. */
  const quotes = ({ texts }: ParsedDiagram) =>
    texts.flatMap((text) => /^[\d.]+ ms · (?:.*: )?“(.*)”(?: \(in .*\))?$/s.exec(text)?.[1] ?? []);

  test.each(nastyTexts.map((text) => [text.slice(0, 40), text]))(
    "%j is shown as it is, and as nothing else",
    async (_, nasty) => {
      const diagram = await parseMermaid(mermaid(await echoTrace(spoken(nasty)), words));
      const usual = await parseMermaid(mermaid(await echoTrace(spoken("usual")), words));
      // The same story as with a usual text: nothing of it became syntax.
      expect(diagram.texts).toHaveLength(usual.texts.length);
      expect([diagram.boxes, diagram.begun, diagram.ended]).toEqual([
        usual.boxes,
        usual.begun,
        usual.ended,
      ]);
      expect(diagram.heads).toHaveLength(usual.heads.length);
      const shown = cut(plainText(nasty), 48);
      expect(quotes(diagram).slice(0, 2)).toEqual([shown, shown]);
      const reply = nasty.trim() === "" ? "=" : cut(plainText(`= ${nasty}`), 48);
      expect(quotes(diagram)).toContain(reply);
    },
  );

  test("any text at all comes out of Mermaid's parser as it went in", async () => {
    const alphabet = fc.constantFrom(
      ..."#;:%\"'`<>&{}[]()$\\°¶ﬂß-+>x .,\n\r\t1a@|~*_=/",
      "end",
      "style",
      "classDef",
      "wrap:",
      "as",
      "%%",
      "<br/>",
      "#35;",
      "&lt;",
      "👍",
      "\u2028",
    );
    const text = fc.array(alphabet, { minLength: 1, maxLength: 24 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        const line = mermaidText(`1 ms · ${any}`);
        const head = mermaidText(any);
        const parsed = await parseMermaid(
          `sequenceDiagram\n  participant A as ${head}\n  A->>A: ${line}\n  Note over A: ${line}\n`,
        );
        const said = any.split("\n").map(plainText).join("\n");
        const first = `1 ms · ${any}`.split("\n").map(plainText).join("\n");
        expect(parsed).toMatchObject({ heads: [said], texts: [first, first] });
      }),
      { numRuns: 300 },
    );
  });

  test("control: without escaping, the same texts break the diagram or change it", async () => {
    const raw = (text: string) => `sequenceDiagram\n  A->>B: 1 ms · ${text}\n`;
    const shown = async (text: string) => (await parseMermaid(raw(text))).texts;
    expect(await shown("fine")).toEqual(["1 ms · fine"]);
    await expect(parseMermaid(raw("two\nlines"))).rejects.toThrow(/Parse error/);
    await expect(parseMermaid(raw("a; b"))).rejects.toThrow(/Parse error/);
    expect(await shown("a # b")).toEqual(["1 ms · a"]);
    await expect(parseMermaid(raw("x\n  end"))).rejects.toThrow(/Parse error/);
    await expect(parseMermaid("graph TD\n  A-->B\n")).rejects.toThrow(/diagram/);
    await expect(parseMermaid(raw("x\n  deactivate A"))).rejects.toThrow(/inactive/);
  });

  test("edits, presses, inline queries, groups and arrivals that come to nothing are told", async () => {
    const trace = await echoTrace([
      ...aliceSequence,
      { at: 130, from: "Alice", text: "A2", edits: "A" },
      { at: 140, from: "Bob", text: "C", chat: "Friends" },
      { at: 150, from: "Bob", press: "OK" },
      { at: 160, from: "Bob", text: "new", edits: "old" },
      { at: 170, from: "Bob", inline: "cats" },
    ]);
    const { texts } = await parseMermaid(mermaid(trace, words));
    expect(texts).toEqual(
      expect.arrayContaining([
        "130 ms · edits: “A2”",
        "140 ms · “C” (in Friends)",
        "150 ms · looks for the button “OK”, which is not there: nothing reaches the bot",
        "160 ms · wants to change a message to “new”, but there is none: nothing reaches the bot",
        "170 ms · asks inline “cats”",
      ]),
    );
  });
});
