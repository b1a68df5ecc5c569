import type { Settings } from "../../playground/index.js";

/** For each plugin, in `bots/`, what happens to the bot that uses it. */
export const pluginRuns = {
  "auto-retry": {
    flood: true,
    arrivals: [
      { at: 100, from: "Alice", text: "A" },
      { at: 110, from: "Bob", text: "B" },
    ],
  },
  throttler: {
    arrivals: [
      { at: 100, from: "Alice", text: "A" },
      { at: 120, from: "Alice", text: "B" },
      { at: 130, from: "Bob", text: "C" },
    ],
  },
  ratelimiter: {
    arrivals: [
      { at: 100, from: "Alice", text: "A" },
      { at: 110, from: "Alice", text: "B" },
      { at: 120, from: "Alice", text: "C" },
      { at: 130, from: "Alice", text: "D" },
      { at: 140, from: "Bob", text: "E" },
      { at: 3000, from: "Alice", text: "F" },
    ],
  },
  hydrate: {
    arrivals: [
      { at: 100, from: "Alice", text: "A" },
      { at: 110, from: "Bob", text: "B" },
    ],
  },
  menu: {
    arrivals: [
      { at: 100, from: "Alice", text: "/start" },
      { at: 300, from: "Alice", press: "Like" },
      { at: 305, from: "Alice", press: "Like" },
      { at: 800, from: "Alice", press: "Close" },
    ],
  },
  conversations: {
    arrivals: [
      { at: 100, from: "Alice", text: "/start" },
      { at: 105, from: "Bob", text: "/start" },
      { at: 300, from: "Alice", text: "A" },
      { at: 305, from: "Bob", text: "B" },
      { at: 310, from: "Alice", text: "C" },
    ],
  },
  "parse-mode": { arrivals: [{ at: 100, from: "Alice", text: "A" }] },
} satisfies Record<string, Partial<Settings>>;

export type PluginBot = keyof typeof pluginRuns;

export const pluginBots = Object.keys(pluginRuns) as PluginBot[];

export function pluginFile(bot: PluginBot): string {
  return `tests/helpers/bots/${bot}.ts`;
}
