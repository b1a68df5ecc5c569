import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import type { Hovered, Hovers } from "./hovers.js";
import { typedPrograms } from "./programs.js";
import { programHovers } from "./store.js";

const MODULE = "virtual:carrera-hovers";
const FOLDER = "assets/hovers";
/** In the place of the key, in the development server: there they are always the newest. */
const NEWEST = "newest";

/**
 * Serves the types in the programs of the pages: `virtual:carrera-hovers` is the
 * folder where they are, a file for each program and flavour. They are made while the
 * site is built, and are not part of its bundle, which would have to wait for them.
 */
export function hovers() {
  let command: "build" | "serve" = "serve";
  const plugin: Plugin = {
    name: "carrera-hovers",
    configResolved(config) {
      ({ command } = config);
    },
    async buildStart() {
      if (command === "build") await programHovers();
    },
    resolveId: (source) => (source === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      const key = command === "build" ? (await programHovers()).key : NEWEST;
      return `export default ${JSON.stringify(`/${FOLDER}/${key}/`)};`;
    },
    configureServer({ middlewares, config }) {
      middlewares.use(`/${FOLDER}/${NEWEST}/`, async (request, response) => {
        try {
          const all = await hoverAssets();
          response.setHeader("content-type", "application/json");
          response.end(all.assets.get(request.url!.slice(1)));
        } catch (error) {
          config.logger.error(String(error));
          response.writeHead(500).end();
        }
      });
    },
  };
  /** Writes them into the built site. @throws Error when a program does not pass the compiler */
  async function write(outDir: string): Promise<void> {
    const { key, assets } = await hoverAssets();
    const folder = join(outDir, FOLDER, key);
    await mkdir(folder, { recursive: true });
    await Promise.all([...assets].map(([name, text]) => writeFile(join(folder, name), text)));
  }
  return { plugin, write };
}

async function hoverAssets() {
  const programs = typedPrograms();
  const { key, found } = await programHovers();
  const passed = withoutProblems(await found);
  const assets = new Map(
    programs.map(({ file, asset }) => [asset, JSON.stringify(passed.get(file))]),
  );
  return { key, assets };
}

/** @throws Error with all that the compiler has against the programs */
export function withoutProblems(found: ReadonlyMap<string, Hovered>): Map<string, Hovers> {
  const problems = [...found.values()].flatMap((one) => ("problems" in one ? one.problems : []));
  if (problems.length > 0) {
    throw new Error(
      `The compiler finds mistakes in programs that pages show:\n${problems.join("\n")}`,
    );
  }
  return new Map(
    [...found].flatMap(([file, one]) => ("hovers" in one ? [[file, one.hovers] as const] : [])),
  );
}
