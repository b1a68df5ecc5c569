import type * as Throttler from "@grammyjs/transformer-throttler";
import type { Transformer } from "grammy";
import { missingModule, PLUGINS } from "../snippet/modules.js";
import type { Causality } from "./causality.js";

/** Modules by canonical name. */
export type Modules = Readonly<Record<string, unknown>>;

/**
 * Evaluates a plugin's chunk, of which `require` serves the imports; gives
 * undefined when nobody fetched it.
 */
export type LoadPlugin = (name: string, require: Require) => unknown;

type Require = (specifier: string) => unknown;

/** A plugin's chunk as a function: a CommonJS module that sees the virtual globals. */
export type Chunk = (
  module: { exports: unknown },
  exports: unknown,
  require: Require,
  ...globals: unknown[]
) => void;

/** The body of a chunk as the text of a function expression, with the names of the globals. */
export function wrapChunk(body: string, globals: readonly string[]): string {
  return `(function (module, exports, require, ${globals.join(", ")}) {\n${body}\n})`;
}

/** Evaluates the chunks that `find` has. */
export function pluginLoader(
  find: (name: string) => Chunk | undefined,
  globals: readonly unknown[],
): LoadPlugin {
  return (name, require) => {
    const module = { exports: {} as unknown };
    const chunk = find(name);
    if (chunk === undefined) return undefined;
    chunk(module, module.exports, require, ...globals);
    return module.exports;
  };
}

/** `modules` and the plugins, each evaluated when first imported, with these very modules. */
export function withPlugins(modules: Modules, load: LoadPlugin, causality: Causality): Modules {
  const require: Require = (specifier) => {
    const found = all[specifier];
    if (found === undefined) throw missingModule(specifier);
    return found;
  };
  const evaluate = (name: string) => {
    const plugin = load(name, require);
    if (plugin === undefined || name !== "@grammyjs/transformer-throttler") return plugin;
    return observeThrottler(plugin as typeof Throttler, causality);
  };
  const lazily = (name: string): PropertyDescriptor => {
    let plugin: unknown;
    return { get: () => (plugin ??= evaluate(name)), enumerable: true };
  };
  const all: Modules = Object.defineProperties(
    { ...modules },
    Object.fromEntries(PLUGINS.map((name) => [name, lazily(name)])),
  );
  return all;
}

/**
 * A queue calls what waits in it on behalf of whoever made room: each call is
 * given back to its own update and line, as `AsyncResource.bind` would.
 */
function observeThrottler(plugin: typeof Throttler, causality: Causality): typeof Throttler {
  const apiThrottler: typeof plugin.apiThrottler = (options) => {
    const throttle = plugin.apiThrottler(options);
    const transformer: Transformer = (prev, method, payload, signal) => {
      const context = causality.context();
      const own: typeof prev = (...args) => {
        const outer = causality.enter(context);
        try {
          return prev(...args);
        } finally {
          causality.enter(outer);
        }
      };
      return throttle(own, method, payload, signal);
    };
    return transformer;
  };
  return { ...plugin, apiThrottler };
}
