import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import ts from "typescript";
import { typesText } from "../types.js";
import type { Hovered } from "./hovers.js";
import { typedPrograms, type TypedProgram } from "./programs.js";
import type { HoversTask } from "./worker.js";

const CACHE = resolve(".cache/carrera");
const WORKER = fileURLToPath(new URL("./worker.ts", import.meta.url));

/** The hovers of every program that a page can show. */
export interface ProgramHovers {
  /** Changes with anything that they depend on. */
  readonly key: string;
  /** By the program's file. They take a while, in a thread of their own. */
  readonly found: Promise<ReadonlyMap<string, Hovered>>;
}

let last: ProgramHovers | undefined;

/** Those of the programs as they are now: made once, and kept on the disk. */
export async function programHovers(): Promise<ProgramHovers> {
  const programs = typedPrograms();
  const code = await (worker ??= workerText());
  const key = keyOf([ts.version, await twoslashVersion(), code, typesText(), programs]);
  if (last?.key !== key) {
    last = { key, found: stored(key, () => inThread(programs, code)) };
    // Whoever asks for them is told; until then nobody need hear of it.
    last.found.catch(() => undefined);
  }
  return last;
}

let worker: Promise<string> | undefined;

async function workerText(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [WORKER],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}

async function twoslashVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile("node_modules/twoslash/package.json", "utf8")) as {
    version: string;
  };
  return version;
}

const keyOf = (parts: unknown) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12);

type Found = ReadonlyMap<string, Hovered>;

async function stored(key: string, make: () => Promise<Found>): Promise<Found> {
  const file = resolve(CACHE, "hovers.json");
  const known = await readFile(file, "utf8").then(JSON.parse, () => null);
  if (known?.key === key) return new Map(known.found as [string, Hovered][]);
  const found = await make();
  await writeWhole(file, JSON.stringify({ key, found: [...found] }));
  return found;
}

/** Nobody finds half a file. */
async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  await writeFile(`${file}.${process.pid}`, text);
  await rename(`${file}.${process.pid}`, file);
}

async function inThread(programs: readonly TypedProgram[], code: string): Promise<Found> {
  // Where it finds the packages that it imports.
  const file = resolve(CACHE, "hovers-worker.mjs");
  await writeWhole(file, code);
  const task: HoversTask = {
    programs: new Map(programs.map(({ file, text }) => [file, text])),
    types: typesText(),
  };
  return new Promise((resolve, reject) => {
    // The compiler makes much that is gone at once: more room for it takes a fifth of the time off.
    const thread = new Worker(file, {
      workerData: task,
      resourceLimits: { maxYoungGenerationSizeMb: 256 },
    });
    thread.on("message", resolve);
    thread.on("error", reject);
    thread.on("exit", (code) => reject(new Error(`the thread for hovers ended with ${code}`)));
  });
}
