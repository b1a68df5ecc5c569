import { fileURLToPath } from "node:url";
import { build, type BuildOptions, type Metafile } from "esbuild";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What every bundle of the real packages has in common: grammY's build for
 * browsers, Node's threads stubbed, and async generators lowered, so that Node
 * and browsers take the same number of microtasks through them.
 */
export function bundleOptions(lowered: boolean): BuildOptions {
  return {
    bundle: true,
    write: false,
    metafile: true,
    format: "iife",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    supported: lowered
      ? { "async-await": false, "async-generator": false, "for-await": false }
      : { "async-generator": false, "for-await": false },
    alias: { worker_threads: here("../platform/worker-threads.ts") },
    legalComments: "none",
    logLevel: "silent",
  };
}

const bundles = new Map<boolean, Promise<{ text: string; metafile: Metafile }>>();

/** The library bundle: a script that declares `libraries`, with what went into it. */
export function libraryBundle({ lowered }: { lowered: boolean }) {
  let bundle = bundles.get(lowered);
  if (bundle === undefined) {
    bundle = bundleLibraries(lowered);
    bundles.set(lowered, bundle);
  }
  return bundle;
}

export async function libraryText(options: { lowered: boolean }): Promise<string> {
  return (await libraryBundle(options)).text;
}

async function bundleLibraries(lowered: boolean) {
  const { outputFiles, metafile } = await build({
    ...bundleOptions(lowered),
    entryPoints: [here("../platform/libraries.ts")],
    globalName: "libraries",
    // In a browser the text travels: 40 % less of it.
    minify: lowered,
    write: false,
    metafile: true,
  });
  return { text: outputFiles[0]!.text, metafile };
}
