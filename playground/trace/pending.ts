import type { OperationKind } from "../time/operation.js";
import type { UpdateArrived } from "./events.js";

/** Something that can come next in a paused run: plain JSON. */
export interface PendingEvent {
  /** The operation's number, which a schedule picks it by; it pairs with `operation` in the trace. */
  readonly id: number;
  readonly kind: OperationKind;
  /** Virtual ms at which it is due in time order; in the past when others overtook it. */
  readonly at: number;
  /** The update on whose behalf it was asked for. */
  readonly update: number | null;
  /** Only time brings it, and nothing waits for it: a long poll's end, the guard of a request. */
  readonly idle: boolean;
  /** Whose message, where (nowhere: an inline query), what it says: that of `update`, or what arrives. */
  readonly from?: string;
  readonly chat?: string;
  /** For an edit the new text, for a press the button's label, for an inline query what it asks. */
  readonly text?: string;
  /** What arrives, when it is no new message. */
  readonly type?: UpdateArrived["type"];
  /** Of a read or a write. */
  readonly key?: string;
  /** Of a call. */
  readonly method?: string;
  /** Of `getUpdates`: the updates that it brings if it completes now. */
  readonly brings?: readonly number[];
  /** The signal that is sent. */
  readonly signal?: string;
}
