import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, relative, resolve } from "node:path";
import type { Plugin } from "vite";
import { shown } from "../examples/shown.js";
import { createNodeRealm } from "../platform/node.js";
import { compile, languageOf } from "../snippet/compile.js";
import { compilerText, editorText } from "./compiler.js";
import { chunkTexts, engineText, programNames } from "./engine.js";
import { typesText } from "./types.js";
import { sourceOf, type Highlight } from "./source.js";

/** Modules that do not lie in files, by what makes them. */
const VIRTUAL: Readonly<Record<string, () => Promise<string>>> = {
  "virtual:carrera-engine": engineModule,
  "virtual:carrera-compiler": compilerModule,
};
const SUFFIX = /\?(program|shown|recording|source)$/;
const CACHE = resolve(".cache/carrera");

/**
 * Brings the engine and the scenarios to the pages:
 * `virtual:carrera-engine` is where the engine's text and the plugins' are served,
 * `virtual:carrera-compiler` where the compiler's is, and what else the editor fetches,
 * `bot.ts?program` a bot compiled, `bot.ts?shown` the same as a page runs it,
 * `bot.ts?recording` what a run of it recorded now, `bot.ts?source` its text,
 * highlighted as `highlight` does.
 */
export function carrera({ highlight }: { readonly highlight: Highlight }): Plugin {
  /** The module of a bot's file, by the query that asks for it. */
  const modules: Readonly<Record<string, (file: string) => Promise<string>>> = {
    program: async (file) => moduleOf(await compileFile(file)),
    shown: async (file) => shownModule(file),
    recording: async (file) => moduleOf(await recordingOf(file)),
    source: async (file) =>
      moduleOf(await sourceOf(await readFile(file, "utf8"), languageOf(file), highlight)),
  };
  return {
    name: "carrera",
    enforce: "pre",
    async resolveId(source, importer) {
      if (source in VIRTUAL) return `\0${source}`;
      if (!SUFFIX.test(source) || importer === undefined) return undefined;
      const found = await this.resolve(source.replace(SUFFIX, ""), importer, { skipSelf: true });
      // The query comes before the ending, lest other plugins take it for TypeScript.
      return found && `\0carrera:${SUFFIX.exec(source)![1]}:${found.id.split("?")[0]}.json.js`;
    },
    async load(id) {
      const make = id.startsWith("\0") ? VIRTUAL[id.slice(1)] : undefined;
      if (make !== undefined) return make();
      const [, query = "", file] = /^\0carrera:(\w+):(.*)\.json\.js$/.exec(id) ?? [];
      if (file === undefined) return undefined;
      this.addWatchFile(file);
      return modules[query]!(file);
    },
  };
}

/** A text as a file of its own, which a page fetches when it needs it: what imports its address. */
async function asset(name: string, text: string): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const file = resolve(CACHE, name);
  // A file that is written again makes the development server reload the page.
  const known = await readFile(file, "utf8").catch(() => null);
  if (known !== text) await writeFile(file, text);
  return JSON.stringify(`${file}?url&no-inline`);
}

async function compilerModule(): Promise<string> {
  return [
    `import url from ${await asset("compiler.js", await compilerText())};`,
    `import types from ${await asset("types.json", typesText())};`,
    `import text from ${await asset("editor.js", await editorText())};`,
    "export default { url, types, text };",
  ].join("\n");
}

async function engineModule(): Promise<string> {
  const chunks = [...(await chunkTexts())];
  const files = chunks.map(([name, text]) => asset(`plugin-${basename(name)}.js`, text));
  const urls = await Promise.all(files);
  const entries = chunks.map(([name], i) => `${JSON.stringify(name)}: chunk${i}`);
  return [
    `import url from ${await asset("engine.js", await engineText())};`,
    ...urls.map((url, i) => `import chunk${i} from ${url};`),
    `const chunks = { ${entries.join(", ")} };`,
    `export default { url, chunks, names: ${JSON.stringify(programNames)} };`,
  ].join("\n");
}

const moduleOf = (value: unknown) => `export default ${JSON.stringify(value)};`;

/** What a `ShownProgram` is made of: a page has its own programs, and no list of all. */
function shownModule(file: string): string {
  const folder = basename(dirname(file));
  const { arrivals, settings } = shown.get(folder)!;
  return [
    `import program from ${JSON.stringify(`${file}?program`)};`,
    `export default { program, ...${JSON.stringify({ arrivals, settings })} };`,
  ].join("\n");
}

async function compileFile(file: string) {
  return compile(await readFile(file, "utf8"), basename(relative(".", file)), languageOf(file));
}

async function recordingOf(file: string) {
  const realm = await createNodeRealm();
  const { trace, lines } = await realm.run(await compileFile(file), {}, { lines: true });
  return { trace, lines };
}
