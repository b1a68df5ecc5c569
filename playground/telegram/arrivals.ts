import { CarreraError } from "../errors.js";
import type { Arrival } from "./chats.js";

/**
 * Checks arrivals that come from outside.
 *
 * @throws CarreraError `updates-not-array`, `updates-empty` or `updates-bad-entry`
 */
export function checkArrivals(value: unknown): Arrival[] {
  if (!Array.isArray(value)) throw new CarreraError("updates-not-array", {});
  if (value.length === 0) throw new CarreraError("updates-empty", {});
  return value.map(checkArrival);
}

function checkArrival(entry: unknown, index: number): Arrival {
  const reject = (field: string, found: unknown): never => {
    const shown = found === undefined ? "undefined" : JSON.stringify(found);
    throw new CarreraError("updates-bad-entry", { index, field, value: shown });
  };
  if (typeof entry !== "object" || entry === null) return reject("", entry);
  const { at, from, text, chat, ...rest } = entry as Record<string, unknown>;
  const unknown = Object.keys(rest)[0];
  if (unknown !== undefined) return reject(unknown, rest[unknown]);
  if (typeof at !== "number" || !Number.isFinite(at) || at < 0) return reject("at", at);
  if (typeof from !== "string" || from === "") return reject("from", from);
  if (typeof text !== "string" || text === "") return reject("text", text);
  if (chat === undefined) return { at, from, text };
  if (typeof chat !== "string" || chat === "") return reject("chat", chat);
  return { at, from, text, chat };
}
