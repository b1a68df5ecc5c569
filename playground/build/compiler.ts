import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const texts = new Map<string, Promise<string>>();

/**
 * The text of the worker with TypeScript in it: for `compile`, and for the
 * editor's types. Both have the one TypeScript, the editor's copy.
 */
export function compilerText(): Promise<string> {
  return bundled(here("../platform/compiler/worker.ts"));
}

/** The text of Monaco's worker for text alone. */
export function editorText(): Promise<string> {
  return bundled("monaco-editor/editor/editor.worker");
}

function bundled(entry: string): Promise<string> {
  const text = texts.get(entry) ?? bundle(entry);
  texts.set(entry, text);
  return text;
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "silent",
    plugins: [oneTypeScript, withoutLibraries],
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

/** Monaco's worker holds the libraries of the language, of which the page sends what programs find. */
const withoutLibraries: Plugin = {
  name: "without-libraries",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/lib\/lib\.js$/ }, ({ path }) => ({ path, namespace: "none" }));
    onLoad({ filter: /.*/, namespace: "none" }, () => ({
      contents: "export const libFileMap = {};",
    }));
  },
};
