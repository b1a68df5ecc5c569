import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { simulatedMethods } from "../../playground/telegram/methods.js";

const read = (page: string) => readFileSync(`docs/${page}`, "utf8");
const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found);

test.each(["about/simulation.md", "en/about/simulation.md"])(
  "%s lists just the methods that are simulated",
  (page) => {
    const table = read(page).split("{#telegram}")[1]!.split("{#platform}")[0]!;
    const rows = table.split("\n").filter((line) => line.startsWith("| `"));
    const listed = rows.flatMap((row) => all(row.split("|")[1]!, /`([^`]+)`/g));
    expect(listed.sort()).toEqual([...simulatedMethods].sort());
  },
);
