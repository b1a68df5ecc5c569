import { pathToFileURL } from "node:url";

const home = pathToFileURL(process.env.BOT_DIRECTORY).href;
const doors = { grammy: "./grammy.mjs", "@deno/kv": "./kv.cjs" };

export function resolve(specifier, context, next) {
  const door = context.parentURL?.startsWith(home) ? doors[specifier] : undefined;
  if (door === undefined) return next(specifier, context);
  return { url: new URL(door, import.meta.url).href, shortCircuit: true };
}
