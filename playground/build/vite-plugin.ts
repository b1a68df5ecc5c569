import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, relative, resolve } from "node:path";
import type { Plugin } from "vite";
import { createNodeRealm } from "../platform/node.js";
import { compile, languageOf } from "../snippet/compile.js";
import { chunkTexts, engineText, programNames } from "./engine.js";
import { sourceOf, type Highlight } from "./source.js";

const VIRTUAL = "virtual:carrera-engine";
const SUFFIX = /\?(program|recording|source)$/;
const CACHE = resolve(".cache/carrera");

/**
 * Brings the engine and the scenarios to the pages:
 * `virtual:carrera-engine` is where the engine's text and the plugins' are served,
 * `bot.ts?program` a bot compiled, `bot.ts?recording` what a run of it recorded now,
 * `bot.ts?source` its text, highlighted as `highlight` does.
 */
export function carrera({ highlight }: { readonly highlight: Highlight }): Plugin {
  /** What a module of a bot's file exports, by the query that asks for it. */
  const contents: Readonly<Record<string, (file: string) => Promise<unknown>>> = {
    program: compileFile,
    recording: recordingOf,
    source: async (file) => sourceOf(await readFile(file, "utf8"), languageOf(file), highlight),
  };
  return {
    name: "carrera",
    enforce: "pre",
    async resolveId(source, importer) {
      if (source === VIRTUAL) return `\0${VIRTUAL}`;
      if (!SUFFIX.test(source) || importer === undefined) return undefined;
      const found = await this.resolve(source.replace(SUFFIX, ""), importer, { skipSelf: true });
      // The query comes before the ending, lest other plugins take it for TypeScript.
      return found && `\0carrera:${SUFFIX.exec(source)![1]}:${found.id.split("?")[0]}.json.js`;
    },
    async load(id) {
      if (id === `\0${VIRTUAL}`) {
        return engineModule();
      }
      const [, query = "", file] = /^\0carrera:(\w+):(.*)\.json\.js$/.exec(id) ?? [];
      if (file === undefined) return undefined;
      this.addWatchFile(file);
      return `export default ${JSON.stringify(await contents[query]!(file))};`;
    },
  };
}

/** The texts as files of their own, which a page fetches when it needs them. */
async function engineModule(): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const asset = async (name: string, text: string) => {
    const file = resolve(CACHE, name);
    // A file that is written again makes the development server reload the page.
    const known = await readFile(file, "utf8").catch(() => null);
    if (known !== text) await writeFile(file, text);
    return JSON.stringify(`${file}?url&no-inline`);
  };
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

async function compileFile(file: string) {
  return compile(await readFile(file, "utf8"), basename(relative(".", file)), languageOf(file));
}

async function recordingOf(file: string) {
  const realm = await createNodeRealm();
  const { trace, lines } = await realm.run(await compileFile(file), {}, { lines: true });
  return { trace, lines };
}
