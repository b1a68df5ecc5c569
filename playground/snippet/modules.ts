import { CarreraError, type Place } from "../errors.js";
import { unsupportedModule } from "./unsupported.js";

/** The plugins that a program can import; each is loaded only then. */
export const PLUGINS: readonly string[] = [
  "@grammyjs/auto-retry",
  "@grammyjs/conversations",
  "@grammyjs/hydrate",
  "@grammyjs/menu",
  "@grammyjs/parse-mode",
  "@grammyjs/ratelimiter",
  "@grammyjs/transformer-throttler",
];

/** Every package that a program can import. */
export const PACKAGES: readonly string[] = ["grammy", "@grammyjs/runner", "@deno/kv", ...PLUGINS];

/** Modules of the platform, of which each process has its own: see deployment/scope.ts. */
const PLATFORM: readonly (readonly [RegExp, string])[] = [
  [/^(?:node:)?process$/, "process"],
  [/^(?:node:)?http$/, "http"],
  [/^(?:node:)?crypto$/, "crypto"],
  [/^https:\/\/deno\.land\/std(?:@[^/]+)?\/http\/(?:server|mod)\.ts$/, "deno-std-http"],
];

/** `npm:@grammyjs/menu@1.5.0`, `https://esm.sh/grammy@1/web?dts` and the like. */
const PACKAGE =
  /^(?:(?:npm:|jsr:)\/?|https:\/\/(?:esm\.sh\/(?:jsr\/)?|jsr\.io\/))?((?:@[\w.-]+\/)?[\w.-]+)(?:@[^/?]+)?(?:\/([^?]*))?(?:\?.*)?$/;

/** `https://deno.land/x/grammy_menu@v1.5.0/mod.ts`. */
const DENO_LAND = /^https:\/\/deno\.land\/x\/(grammy\w*)(?:@[^/]+)?\/(\w+)\.ts$/;

/** The entry of a package as JSR names it, with the version as a folder. */
const ENTRY = /^(?:[\d.]+\/)?(?:src\/|out\/|dist\/)?mod\.[jt]s$/;

/** The module behind a specifier, or undefined when the simulation does not have it. */
export function moduleName(specifier: string): string | undefined {
  const platform = PLATFORM.find(([pattern]) => pattern.test(specifier))?.[1];
  return platform ?? fromDenoLand(specifier) ?? fromRegistry(specifier);
}

/** What to tell somebody who imports a module that the simulation does not have. */
export function missingModule(specifier: string, place: Place | null = null): CarreraError {
  const what = unsupportedModule(specifier);
  return what === undefined
    ? new CarreraError("snippet-unknown-import", { specifier }, place)
    : new CarreraError("snippet-unsupported-module", { specifier, what }, place);
}

function fromRegistry(specifier: string): string | undefined {
  const [, name = "", path] = PACKAGE.exec(specifier) ?? [];
  if (!PACKAGES.includes(name)) return undefined;
  const known = path === undefined || ENTRY.test(path) || (name === "grammy" && isDoor(path));
  return known ? name : undefined;
}

function fromDenoLand(specifier: string): string | undefined {
  const [, folder = "", file = ""] = DENO_LAND.exec(specifier) ?? [];
  if (folder === "grammy") return file === "mod" || isDoor(file) ? folder : undefined;
  const name = folder.replace(/^grammy_/, "@grammyjs/").replaceAll("_", "-");
  const entry = name === "@grammyjs/ratelimiter" ? /^(?:mod|rateLimiter)$/ : /^mod$/;
  return PACKAGES.includes(name) && entry.test(file) ? name : undefined;
}

function isDoor(path: string): boolean {
  return path === "web" || path === "types";
}
