import { expect, test } from "vitest";
import { compile } from "../../../playground/index.js";

const modulesOf = (source: string, language: "ts" | "js" | "deno" = "ts") =>
  compile(source, language === "js" ? "bot.js" : "bot.ts", language).modules;

test("a program names the modules that it imports, in any way", () => {
  expect(
    modulesOf(`import { Bot } from "grammy";
import "@grammyjs/menu";
export * from "@grammyjs/hydrate";
const { run } = require("@grammyjs/runner");
const later = () => import("npm:@grammyjs/conversations@2");
async function* lowered() { yield* [Bot, run, later]; }
`),
  ).toEqual([
    "@grammyjs/conversations",
    "@grammyjs/hydrate",
    "@grammyjs/menu",
    "@grammyjs/runner",
    "grammy",
  ]);
});

test("each module is named once, under whatever name it goes by", () => {
  expect(
    modulesOf(
      `import { Menu } from "https://deno.land/x/grammy_menu@v1.2.3/mod.ts";
import { MenuRange } from "npm:@grammyjs/menu";
new Menu("id").dynamic(() => new MenuRange());`,
      "deno",
    ),
  ).toEqual(["@grammyjs/menu"]);
  expect(modulesOf('const http = require("node:http"); require("http"); http;', "js")).toEqual([
    "http",
  ]);
});

test("what a comment, a string or a type says is no import", () => {
  expect(
    modulesOf(`import { Bot, type Context } from "grammy";
import type { Menu } from "@grammyjs/menu";
import { type HydrateFlavor } from "@grammyjs/hydrate";
import { Conversation } from "@grammyjs/conversations";
// import "@grammyjs/parse-mode"
const text = 'require("@grammyjs/auto-retry")';
type All = Context | Menu | HydrateFlavor<Context> | Conversation | typeof Bot;
export { text, Bot, type All };
`),
  ).toEqual(["grammy"]);
});
