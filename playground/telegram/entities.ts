import type { Entity } from "./messages.js";

/** A slash, a name, perhaps a bot's username; no part of a longer word or path. */
const COMMAND =
  /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu;

/** The bot commands in a text, wherever they stand; undefined when there is none. */
export function commandEntities(text: string): Entity[] | undefined {
  // Most messages hold no slash, and this is on every message's way.
  if (!text.includes("/")) return undefined;
  const found: Entity[] = [];
  for (const match of text.matchAll(COMMAND)) {
    found.push({ type: "bot_command", offset: match.index, length: match[0].length });
  }
  return found.length === 0 ? undefined : found;
}
