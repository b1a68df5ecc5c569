import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultBudgets } from "../../playground/platform/sandbox/budgets.js";
import { errors } from "../hostile/errors.js";
import { escape } from "../hostile/escape.js";
import { flood } from "../hostile/flood.js";
import { hang } from "../hostile/hang.js";
import { memory } from "../hostile/memory.js";
import { network } from "../hostile/network.js";
import { spoofing } from "../hostile/spoofing.js";
import { tampering } from "../hostile/tampering.js";

const programs = [hang, memory, network({ http: "", tcp: "" }), escape, spoofing, tampering, flood, errors]; // prettier-ignore

test.each([
  ["es", "docs/about/sandbox.md"],
  ["en", "docs/en/about/sandbox.md"],
])("the page about the sandbox tells its budgets and its tests as they are: %s", (_, file) => {
  const page = readFileSync(file, "utf8");
  const part = (id: string) => page.split(`{#${id}}`)[1]!.split("\n## ")[0]!;
  /** All numbers of a part, however they are grouped. */
  const numbers = (id: string) =>
    [...part(id).matchAll(/\d+(?:[ ,\u00a0]\d{3})*/g)].map(([text]) =>
      Number(text.replace(/\D/g, "")),
    );
  const { wallMs, stallMs, steps, events, consoleLines, consoleChars, memoryBytes, resultChars } =
    defaultBudgets;
  const budgets = [wallMs / 1000, stallMs / 1000, steps, events, consoleLines, consoleChars];
  expect(numbers("budgets")).toEqual([...budgets, memoryBytes / 2 ** 20, resultChars]);
  expect(numbers("checks")).toEqual([programs.flat().length, 100]);
});
