import { fileURLToPath } from "node:url";
import { build, type BuildOptions, type Metafile, type Plugin } from "esbuild";
import ts from "typescript";
import { instrumentScript } from "../snippet/instrument.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A bundle's text, and what went into it. */
export interface Bundle {
  readonly text: string;
  readonly metafile: Metafile;
}

/**
 * What every bundle of the real packages has in common: grammY's build for
 * browsers, Node's threads stubbed, and async generators lowered, which
 * `instrument` asks for.
 */
export function bundleOptions(): BuildOptions & { write: false; metafile: true } {
  return {
    bundle: true,
    write: false,
    metafile: true,
    format: "iife",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    supported: { "async-generator": false, "for-await": false },
    alias: {
      worker_threads: here("../platform/worker-threads.ts"),
      // The build for browsers: the other one asks Node about its terminal.
      debug: "debug/src/browser.js",
    },
    minifyWhitespace: true,
    legalComments: "none",
    logLevel: "silent",
  };
}

const bundles = new Map<string, Promise<Bundle>>();

function once(name: string, make: () => Promise<Bundle>): Promise<Bundle> {
  const bundle = bundles.get(name) ?? make();
  bundles.set(name, bundle);
  return bundle;
}

/** The library bundle: a script that declares `libraries`, with what went into it. */
export function libraryBundle(): Promise<Bundle> {
  return once("", async () => {
    const { outputFiles, metafile } = await build({
      ...bundleOptions(),
      minifySyntax: true,
      entryPoints: [here("../platform/libraries.ts")],
      globalName: "libraries",
    });
    return { text: instrumentScript(outputFiles[0]!.text), metafile };
  });
}

/**
 * A plugin's bundle: the body of a CommonJS module with all that the plugin
 * depends on, but for grammY, which is the program's.
 */
export function pluginBundle(name: string): Promise<Bundle> {
  return once(name, async () => {
    const { outputFiles, metafile } = await build({
      ...bundleOptions(),
      stdin: {
        contents: `module.exports = require(${JSON.stringify(name)});`,
        resolveDir: here("."),
      },
      format: "cjs",
      // Else a class that names itself becomes `_Menu`.
      external: ["grammy", "redis", "ioredis"],
      plugins: [withoutRedis],
    });
    return { text: instrumentScript(outputFiles[0]!.text), metafile };
  });
}

/**
 * The text of the bundle, the same for every platform. It has no indentation, but
 * all its names: a program can print those of classes.
 */
export async function libraryText(): Promise<string> {
  return withoutIndentation((await libraryBundle()).text);
}

/** As it is where a template literal would lose spaces of its own. */
function withoutIndentation(text: string): string {
  let safe = true;
  const look = (node: ts.Node): void => {
    if (ts.isTemplateLiteralToken(node) && /\n /.test(node.getText(tree))) safe = false;
    ts.forEachChild(node, look);
  };
  const tree = ts.createSourceFile("libraries.js", text, ts.ScriptTarget.Latest);
  look(tree);
  return safe ? text.replace(/^ +/gm, "") : text;
}

/** The body of a plugin's chunk, for `wrapChunk`. */
export async function pluginText(name: string): Promise<string> {
  return (await pluginBundle(name)).text;
}

/** Bottleneck can share its counts through Redis, which it looks up with `eval`. */
const withoutRedis: Plugin = {
  name: "without-redis",
  setup({ onResolve, onLoad }) {
    const namespace = "without-redis";
    onResolve({ filter: /^\.\/(?:IO)?RedisConnection$/ }, ({ path }) => ({
      path: path.includes("IO") ? "ioredis" : "redis",
      namespace,
    }));
    // The realm says what is missing, once somebody asks for a connection.
    onLoad({ filter: /.*/, namespace }, ({ path }) => ({
      contents: `module.exports = class { constructor() { require(${JSON.stringify(path)}); } };`,
    }));
  },
};
