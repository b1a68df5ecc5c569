import type { Messages } from "../../locales/index.js";
import { Cast } from "../trace/exports/cast.js";
import type { PendingEvent } from "../trace/pending.js";
import type { RunResult } from "../world/result.js";

/** What can come next in a paused run, in words, with the number that a schedule picks it by. */
export function tellPending({ pending, trace }: RunResult, { scheduler }: Messages): string[] {
  const say = scheduler.choices;
  const cast = new Cast(trace);
  const tell = (event: PendingEvent): string => {
    const { kind, from = "", chat = from, text = "", key = "", method = "", brings = [] } = event;
    const name = event.update === null ? null : cast.name(event.update);
    const owner = cast.ownerOf(key) ?? cast.keyName(key);
    switch (kind) {
      case "arrival":
        return say.arrival(from, text, chat === from ? null : chat, event.type);
      case "signal":
        return say.signal(event.signal ?? "");
      case "read":
        return say.read(name, owner);
      case "write":
        return say.write(name, owner);
      case "call":
        if (method !== "getUpdates") return say.call(name, method);
        return say.poll(brings.map((update) => cast.name(update)));
      case "webhook-request":
      case "webhook-retry":
        return say.request(name);
      case "webhook-response":
        return say.response(name);
      case "timer":
        return say.timer(name);
      case "timeout":
        return say.timeout(name);
      case "restart":
        return say.restart;
    }
  };
  return pending.map((event) => `${event.id}: ${tell(event)}`);
}
