import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import { libraryText } from "../../playground/build/libraries.js";
import { compileFile, scenarioFile } from "../helpers/scenarios.js";

export interface Measurement {
  readonly ms: number;
  readonly peakMegabytes: number;
}

/** Builds what is measured in Node; the returned function measures, each time in a process of its own. */
export async function nodePrograms() {
  const folder = resolve(".cache/bench");
  const input = resolve(folder, "input.json");
  await build({
    entryPoints: ["tests/bench/programs/main.ts"],
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  writeFileSync(resolve(folder, "package.json"), '{ "type": "module" }');
  const program = compileFile(scenarioFile("runner-sequentialize"));
  const libraries = await libraryText();
  writeFileSync(input, JSON.stringify({ program, libraries }));
  return (what: string, count: number, flags: readonly string[] = []) =>
    JSON.parse(
      execFileSync(
        process.execPath,
        [...flags, resolve(folder, "main.js"), what, String(count), input],
        { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
      ),
    ) as Measurement;
}
