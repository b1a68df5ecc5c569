import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chunkTexts, engineText } from "../../playground/build/engine.js";
import { libraryBundle, pluginBundle } from "../../playground/build/libraries.js";
import { PLUGINS } from "../../playground/snippet/modules.js";

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

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
const isLibrary = (file: string) => /node_modules\/(grammy|@grammyjs)\//.test(file);

test("the bundle holds the published packages", async () => {
  const inputs = Object.keys((await libraryBundle()).metafile.inputs).filter(isLibrary);
  const hashes = Object.fromEntries(inputs.map((file) => [file, sha256(readFileSync(file))]));
  expect(hashes).toEqual(PUBLISHED);
});

/** SHA-256 of all that a plugin's chunk holds, file by file, by package and version. */
const PLUGIN_FILES: Record<string, string> = {
  "@grammyjs/auto-retry@2.0.2": "7a8a8f0bd4ac2fdb59e77fea5e9b189963e98102bc86c45e30c2a83432d544ff",
  "@grammyjs/conversations@2.1.1":
    "36c41dd5b623814baae5914f9061cd17b68ee33e612e629c8e64630793ec2b6b",
  "@grammyjs/hydrate@1.7.0": "805e6e770d3a60b83f99242fbd9d9d269ac41e0a683a08af2e2a60c377eb4c9e",
  "@grammyjs/menu@1.5.0": "287f14338a72c9d1eebf853f5f6e126284d5faba5c10655a01ea27bf7b3ca1b6",
  "@grammyjs/parse-mode@2.3.0": "6e9104ca6e81a87150316c52e288c511b6cc71543744c8b913316f4445d217f5",
  "@grammyjs/ratelimiter@1.2.1": "435be2e1fe45923be58ac4a78b0093d9b6cbdb61c124d135ce9e0ccd92ea9d72",
  "@grammyjs/transformer-throttler@1.2.1":
    "ec91c4d9bc466c7b962a35334ca6f076302b30af5f1d54dbabf0e6616d997846",
  "@grammyjs/types@5.0.0": "065016a34d8fe6a4f76fa74853b9cea74518965ed0202cde718a9b283eb42e50",
  "bottleneck@2.19.5": "5c550727395937f7d81b73513f5f7fc786cfa4d8b970e8964b1867e5111b7f0c",
  "debug@4.4.3": "bb1b7d1efe70ecdd0ecc6ded7cf8a8ba64e7443babb73c1a5cc2b33085a0a3b1",
  "ms@2.1.3": "b9c3a1dd07efc057e2e466d014b47fa96b965f68542a7bc262c561d584ccfb76",
};

test("the plugins' chunks hold the published packages, and nothing of grammY", async () => {
  const files = new Set<string>();
  for (const name of PLUGINS) {
    const { metafile } = await pluginBundle(name);
    for (const file of Object.keys(metafile.inputs)) files.add(file);
  }
  const packages = new Map<string, string[]>();
  for (const file of [...files].sort()) {
    const folder = /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
    if (folder === undefined) continue;
    const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as {
      name: string;
      version: string;
    };
    const id = `${name}@${version}`;
    packages.set(id, [...(packages.get(id) ?? []), `${file} ${sha256(readFileSync(file))}`]);
  }
  const digests = [...packages].map(([id, lines]) => [id, sha256(lines.join("\n"))]);
  expect(Object.fromEntries(digests)).toEqual(PLUGIN_FILES);
  const others = [...files].filter((file) => !file.startsWith("node_modules/"));
  expect(others.sort()).toEqual(["<stdin>", "without-redis:ioredis", "without-redis:redis"]);
});

test("the engine's text has no plugin in it, and no chunk has another one", async () => {
  const landmarks: Record<string, string> = {
    "@grammyjs/auto-retry": "Request aborted while waiting between retries",
    "@grammyjs/conversations": "Cannot install conversations plugin twice!",
    "@grammyjs/hydrate": "hydrateApi",
    "@grammyjs/menu": "You cannot change a menu after your bot started!",
    "@grammyjs/parse-mode": "Unhandled mode: ",
    "@grammyjs/ratelimiter": "MEMORY_STORE",
    "@grammyjs/transformer-throttler": "This job has been dropped by Bottleneck",
  };
  const texts = new Map([["the engine", await engineText()], ...(await chunkTexts())]);
  expect([...texts.keys()]).toEqual(["the engine", ...Object.keys(landmarks)]);
  for (const [name, landmark] of Object.entries(landmarks)) {
    const holders = [...texts].filter(([, text]) => text.includes(landmark));
    expect(holders.map(([holder]) => holder)).toEqual([name]);
  }
});

test("no chunk evaluates a string, or asks for a module of Node's", async () => {
  for (const [name, text] of await chunkTexts()) {
    expect([name, /\beval\b|\bnew Function\b/.exec(text)]).toEqual([name, null]);
    const required = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, one]) => one);
    for (const one of required) expect(["grammy", "redis", "ioredis"]).toContain(one);
  }
});

test("a changed byte of a package would be noticed", () => {
  const [file, hash] = Object.entries(PUBLISHED)[0]!;
  const tampered = `${readFileSync(file, "utf8")}\n//`;
  expect(sha256(tampered)).not.toBe(hash);
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
  // Sentences from grammY's session and the runner's queue.
  const count = (landmark: string) => text.split(landmark).length - 1;
  expect(count("[grammY runner] Error while fetching updates:")).toBe(1);
  expect(count("No error handler was set!")).toBe(1);
});
