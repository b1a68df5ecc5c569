import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { createCausality } from "../causality/causality.js";
import { wrapChunk } from "../causality/plugins.js";
import { PLUGINS } from "../snippet/modules.js";
import { createGlobals } from "../world/globals.js";
import { scopeNames } from "../world/realm.js";
import { libraryText, pluginText } from "./libraries.js";

const { globals } = createGlobals(
  () => {
    throw new Error("no world is running while the engine is built");
  },
  () => 0,
  createCausality().hooks,
);

/** The parameters that a page has to give a program's function. */
export const programNames: readonly string[] = scopeNames(globals);

const WORKER = fileURLToPath(new URL("../platform/worker.ts", import.meta.url));

/**
 * The engine's text for a browser's worker: a function that makes the real
 * packages, with the virtual globals as its parameters, and the engine itself.
 * `entry` is the file that the worker runs.
 */
export async function engineText(entry = WORKER, plugins: Plugin[] = []): Promise<string> {
  const libraries = await libraryText();
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
    plugins,
  });
  const parameters = Object.keys(globals).join(", ");
  return `function carreraLibraries(${parameters}) {\n${libraries}\nreturn libraries;\n}\n(function () { "use strict";\n${outputFiles[0]!.text}})();`;
}

/** What a page fetches for a plugin that its program imports: a function expression, by name. */
export async function chunkTexts(): Promise<ReadonlyMap<string, string>> {
  const chunks = PLUGINS.map(async (name) => {
    const body = await pluginText(name);
    return [name, wrapChunk(body, Object.keys(globals))] as const;
  });
  return new Map(await Promise.all(chunks));
}
