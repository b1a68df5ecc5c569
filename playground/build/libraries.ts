import { fileURLToPath } from "node:url";
import { build, transform, type BuildOptions, type Metafile } from "esbuild";
import { instrumentScript } from "../snippet/instrument.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What every bundle of the real packages has in common: grammY's build for
 * browsers, Node's threads stubbed, and async generators lowered, which
 * `instrument` asks for.
 */
export function bundleOptions(): BuildOptions {
  return {
    bundle: true,
    write: false,
    metafile: true,
    format: "iife",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    supported: { "async-generator": false, "for-await": false },
    alias: { worker_threads: here("../platform/worker-threads.ts") },
    legalComments: "none",
    logLevel: "silent",
  };
}

let bundle: Promise<{ text: string; metafile: Metafile }> | undefined;

/** The library bundle: a script that declares `libraries`, with what went into it. */
export function libraryBundle() {
  bundle ??= bundleLibraries();
  return bundle;
}

/** The text of the bundle; in a browser it travels, and is 40 % smaller minified. */
export async function libraryText({ minify }: { minify: boolean }): Promise<string> {
  const { text } = await libraryBundle();
  if (!minify) return text;
  return (await transform(text, { minify: true, target: "es2022", legalComments: "none" })).code;
}

async function bundleLibraries() {
  const { outputFiles, metafile } = await build({
    ...bundleOptions(),
    entryPoints: [here("../platform/libraries.ts")],
    globalName: "libraries",
    write: false,
    metafile: true,
  });
  return { text: instrumentScript(outputFiles[0]!.text), metafile };
}
