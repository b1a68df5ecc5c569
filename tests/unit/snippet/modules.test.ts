import { describe, expect, test } from "vitest";
import { locales } from "../../../locales/index.js";
import { CarreraError, compile } from "../../../playground/index.js";
import { moduleName, PLUGINS } from "../../../playground/snippet/modules.js";
import { unsupportedModule } from "../../../playground/snippet/unsupported.js";

test.each(PLUGINS)("%s goes by the names that Node's and Deno's programs use", (name) => {
  const folder = name.replace("@grammyjs/", "grammy_").replaceAll("-", "_");
  for (const specifier of [
    name,
    `npm:${name}`,
    `npm:${name}@1.2.3`,
    `npm:/${name}@^1`,
    `jsr:${name}@2`,
    `https://deno.land/x/${folder}/mod.ts`,
    `https://deno.land/x/${folder}@v1.2.3/mod.ts`,
    `https://esm.sh/${name}`,
    `https://esm.sh/${name}@1.2.3?target=es2022`,
    `https://jsr.io/${name}/1.2.3/src/mod.ts`,
  ]) {
    expect([specifier, moduleName(specifier)]).toEqual([specifier, name]);
  }
});

test.each([
  ["grammy", "grammy"],
  ["grammy/types", "grammy"],
  ["grammy/web", "grammy"],
  ["npm:grammy@1.46.0/types", "grammy"],
  ["https://deno.land/x/grammy@v1.46.0/types.ts", "grammy"],
  ["https://esm.sh/grammy@1/web", "grammy"],
  ["https://deno.land/x/grammy_runner@v2.0.3/mod.ts", "@grammyjs/runner"],
  ["https://deno.land/x/grammy_ratelimiter@v1.2.1/rateLimiter.ts", "@grammyjs/ratelimiter"],
  ["node:http", "http"],
  ["http", "http"],
  ["node:process", "process"],
  ["node:crypto", "crypto"],
  ["https://deno.land/std@0.177.0/http/server.ts", "deno-std-http"],
])("%s is %s", (specifier, name) => {
  expect(moduleName(specifier)).toBe(name);
});

test.each([
  "grammy/out/context",
  "@grammyjs/menus",
  "@grammyjs/menu/out/deps.node.js",
  "https://deno.land/x/grammy_menu/menu.ts",
  "https://deno.land/x/grammy_i18n/mod.ts",
  "https://example.com/grammy",
  "/grammy",
  "./grammy",
  "express",
  "constructor",
])("%s is no module of the simulation's", (specifier) => {
  expect(moduleName(specifier)).toBeUndefined();
  expect(unsupportedModule(specifier)).toBeUndefined();
});

describe("what cannot work says so by name, with the place", () => {
  test.each([
    ["fs", "file-system"],
    ["node:fs", "file-system"],
    ["fs/promises", "file-system"],
    ["node:path", "file-system"],
    ["npm:better-sqlite3@11", "file-system"],
    ["@grammyjs/files", "file-system"],
    ["https://deno.land/std@0.177.0/fs/mod.ts", "file-system"],
    ["net", "sockets"],
    ["node:net", "sockets"],
    ["tls", "sockets"],
    ["dgram", "sockets"],
    ["ws", "sockets"],
    ["pg", "sockets"],
    ["npm:ioredis@5", "sockets"],
    ["https://deno.land/x/postgres@v0.17.0/mod.ts", "sockets"],
    ["@grammyjs/storage-redis", "sockets"],
    ["node:worker_threads", "threads"],
    ["child_process", "processes"],
  ])("%s: %s", (specifier, what) => {
    const source = `import { Bot } from "grammy";\nimport * as it from "${specifier}";\nit;\n`;
    const error = thrown(() => compile(source, "bot.ts", "ts"));
    expect(error).toMatchObject({
      code: "snippet-unsupported-module",
      data: { specifier, what },
      place: { file: "bot.ts", line: 2 },
    });
    for (const { errors } of Object.values(locales)) {
      expect(errors["snippet-unsupported-module"](error.data as never)).toContain(specifier);
    }
  });
});

test("any other module is unknown", () => {
  expect(thrown(() => compile('require("express")', "bot.js", "js"))).toMatchObject({
    code: "snippet-unknown-import",
    data: { specifier: "express" },
  });
});

function thrown(action: () => unknown): CarreraError {
  try {
    action();
  } catch (error) {
    if (error instanceof CarreraError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
