import type { Blocked } from "../../playground/trace/blocked.js";
import type { PendingEvent } from "../../playground/trace/pending.js";
import type { scheduler } from "../../locales/es/scheduler.js";
import type { RaceModel } from "../race/model.js";
import { ownerOf } from "../race/picture/owner.js";

type Words = typeof scheduler;

/** Says what would happen if an enabled event came next. */
export function choiceWords(
  { choices: say }: Words,
  model: RaceModel,
  event: PendingEvent,
): string {
  const text = textOf(model, event.update);
  const owner = event.key === undefined ? "" : ownerOf(model, event.key);
  switch (event.kind) {
    case "arrival":
      return say.arrival(event.from ?? "?", event.text ?? "", groupOf(event), event.type);
    case "signal":
      return say.signal(event.signal ?? "?");
    case "read":
      return say.read(text, owner);
    case "write":
      return say.write(text, owner);
    case "call":
      if (event.method === "getUpdates") {
        return say.poll((event.brings ?? []).map((update) => textOf(model, update) ?? "?"));
      }
      return say.call(text, event.method ?? "?");
    case "webhook-request":
    case "webhook-retry":
      return say.request(text);
    case "webhook-response":
      return say.response(text);
    case "timer":
      return say.timer(text);
    case "timeout":
      return say.timeout(text);
    case "restart":
      return say.restart;
  }
}

/** Says why an update cannot get on. */
export function blockedWords({ blocked: say }: Words, model: RaceModel, one: Blocked): string {
  const text = textOf(model, one.update) ?? "?";
  const texts = (updates: readonly number[]) => updates.map((id) => textOf(model, id) ?? "?");
  switch (one.why) {
    case "held":
      return say.held(text, texts(one.behind.map(({ update }) => update)));
    case "own-code":
      return say["own-code"](text);
    default:
      return say[one.why](text, texts(one.behind));
  }
}

/** A private chat bears the name of the person. */
function groupOf({ chat, from }: PendingEvent): string | null {
  return chat === undefined || chat === from ? null : chat;
}

function textOf({ byUpdate }: RaceModel, update: number | null): string | null {
  return update === null ? null : (byUpdate.get(update)?.text ?? "?");
}
