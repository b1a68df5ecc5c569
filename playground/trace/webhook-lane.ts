import type { UpdateArrived } from "./events.js";

/** Sets the lanes of each kind apart, as the Bot API's server does. */
const APART = 2 ** 33;

/**
 * The lane in which an update goes to the webhook: of each lane, one update is
 * on its way at a time. Messages and their edits go by chat, presses and inline
 * queries by person.
 */
export function webhookLane(
  type: UpdateArrived["type"],
  chat: number | null,
  from: number,
): number {
  if (type === "press") return from + 3 * APART;
  return chat ?? from + APART;
}
