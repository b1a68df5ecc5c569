/** What a program's file is called, by its flavour, so that its name tells it. */
export const PROGRAM_FILES = { ts: "bot.ts", js: "bot.js", deno: "bot.deno.ts" } as const;
