import type { Messages } from "../../locales/index.js";
import { Cast } from "../trace/exports/cast.js";
import type { PendingEvent } from "../trace/pending.js";
import type { RunResult } from "../world/result.js";

/** What can come next in a paused run, in words, with the number that a schedule picks it by. */
export function tellPending({ pending, trace }: RunResult, { lab, race }: Messages): string[] {
  const say = lab.next;
  const cast = new Cast(trace);
  const tell = (event: PendingEvent): string => {
    const { kind, from = "", text = "", type = "message", key = "", method = "" } = event;
    const name = event.update === null ? null : cast.name(event.update);
    const session = cast.ownerOf(key) ?? cast.keyName(key);
    switch (kind) {
      case "arrival":
        return race.moments.arrives(from, text, type, event.chat === from ? null : event.chat!);
      case "signal":
        return race.moments.signal(event.signal!);
      case "read":
        return say.reads(name, session);
      case "write":
        return say.writes(name, session);
      case "call": {
        const { brings = [] } = event;
        if (brings.length > 0) return race.moments.polls(brings.map((one) => cast.name(one)));
        return event.idle ? say.polls() : race.moments.answered(name, method, undefined);
      }
      case "webhook-request":
      case "webhook-retry":
        return say.delivers(name!);
      case "webhook-response":
        return say.responds(name!);
      case "timer":
        return race.moments.timer(name);
      case "timeout":
        return say.timeout(name);
      case "restart":
        return say.restarts();
    }
  };
  return pending.map((event) => `${event.id}: ${tell(event)}`);
}
