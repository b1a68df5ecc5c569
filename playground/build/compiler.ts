import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The text of the worker with TypeScript in it: for `compile`, and for the
 * editor's types. Both have the one TypeScript, the editor's copy.
 */
export function compilerText(): Promise<string> {
  return (text ??= bundle());
}

let text: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here("../platform/compiler/worker.ts")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "silent",
    plugins: [oneTypeScript],
  });
  return outputFiles[0]!.text;
}

const SERVICES = "monaco-editor/languages/features/typescript/lib/typescriptServices";

/** The editor brings TypeScript along, changed so that it asks no platform for anything. */
const oneTypeScript: Plugin = {
  name: "one-typescript",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^typescript$/ }, () => ({ path: "typescript", namespace: "one" }));
    onLoad({ filter: /.*/, namespace: "one" }, () => ({
      contents: `export { typescript as default } from ${JSON.stringify(SERVICES)};`,
      resolveDir: here("."),
    }));
  },
};
