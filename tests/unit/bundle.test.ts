import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { engineText } from "../../playground/build/engine.js";
import { libraryBundle } from "../../playground/build/libraries.js";

/** SHA-256 of the files as published: grammy 1.46.0 and @grammyjs/runner 2.0.3. */
const PUBLISHED: Record<string, string> = {
  "node_modules/grammy/out/web.mjs":
    "c5468d1f99354ce3a71ded557578d516d8ac2326f45d1ba17102c22dc65dfabb",
  "node_modules/@grammyjs/runner/out/platform.node.js":
    "87f1173db7bc56bfc5bef93b2884312520803858c8f3bc66066fa952eca2630d",
  "node_modules/@grammyjs/runner/out/distribute.js":
    "e1368e2117865dd236d90227cb7e710ddc953b0008f2eba20b05fd7c4a2fb2dd",
  "node_modules/@grammyjs/runner/out/queue.js":
    "5a6977792c3a6c8d2f73c4045f15bced67cbbfa11140c3a43078be3527f88dca",
  "node_modules/@grammyjs/runner/out/sink.js":
    "d7372eb582f4fba22a46fb56d9d8a85a2c28efcc50475b5d9d7c9c338ecebad7",
  "node_modules/@grammyjs/runner/out/node-shim.js":
    "8628f56c32fa9451e87fad2caf6ad68a6ac2396cfeca44e25f5a193619babcfa",
  "node_modules/@grammyjs/runner/out/source.js":
    "aae4949a9f7795c4c22211e1807954da298e4f825f5b1cf2e50b4a62eb4835f9",
  "node_modules/@grammyjs/runner/out/runner.js":
    "e2275a0e9a68b1f025b6544e089c146e0077f09903d87fc5a181f38abf3d1779",
  "node_modules/@grammyjs/runner/out/sequentialize.js":
    "f23ec5fbbc9c935ffe3bf0bc38829770066d2b7554300db8be1a95f9550409ff",
  "node_modules/@grammyjs/runner/out/deps.node.js":
    "ff0c54abd394efd2140dd1c64b0b9c8e1c16f1b9a0fd24ca6004ec253959e261",
  "node_modules/@grammyjs/runner/out/worker.js":
    "13ca30fdb084488498c95bc020ad0efca908c73b9f1dbfe8003ec55491e84c5e",
  "node_modules/@grammyjs/runner/out/mod.js":
    "ecae56ab0994e8b9ae7551617f8e2ba80f1149b02ceb364e430b96d1866cfb7a",
};

const isLibrary = (file: string) => /node_modules\/(grammy|@grammyjs)\//.test(file);

test("the bundle holds the published packages", async () => {
  const inputs = Object.keys((await libraryBundle()).metafile.inputs).filter(isLibrary);
  const hashes = Object.fromEntries(
    inputs.map((file) => [file, createHash("sha256").update(readFileSync(file)).digest("hex")]),
  );
  expect(hashes).toEqual(PUBLISHED);
});

test("a changed byte of a package would be noticed", () => {
  const [file, hash] = Object.entries(PUBLISHED)[0]!;
  const tampered = `${readFileSync(file, "utf8")}\n//`;
  expect(createHash("sha256").update(tampered).digest("hex")).not.toBe(hash);
});

/** Folders that are no part of the engine's bundle: bots, the command line, build tools. */
const NOT_ENGINE = ["playground/scenarios", "playground/lab", "playground/build"];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_ENGINE.includes(path) ? [] : sources(path);
    return path.endsWith(".ts") ? [path] : [];
  });
}

/** A sequentialize, session, runner or composer of somebody's own. */
const REWRITTEN =
  /\b(?:function|class)\s+(?:sequentialize|session|lazySession|run|createRunner|createSource|create\w*Sink|DecayingDeque|Composer|Bot|Context)\b/;

test("the engine defines no sequentialize, session or runner of its own", () => {
  const offenders = sources("playground").filter((file) =>
    REWRITTEN.test(readFileSync(file, "utf8")),
  );
  expect(offenders).toEqual([]);
  expect(REWRITTEN.test("export function sequentialize(f) {")).toBe(true);
});

test("what observes sequentialize calls the package's own", () => {
  const source = readFileSync("playground/causality/observe.ts", "utf8");
  expect(source).toContain("runner.sequentialize(");
  expect(source).toContain("runner.run(");
});

test("the engine's text has exactly one of each of the packages' landmarks", async () => {
  const text = await engineText();
  // Sentences that survive minification, from grammY's session and the runner's queue.
  const count = (landmark: string) => text.split(landmark).length - 1;
  expect(count("[grammY runner] Error while fetching updates:")).toBe(1);
  expect(count("No error handler was set!")).toBe(1);
});
