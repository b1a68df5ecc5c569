import type {
  Conversation,
  Entry,
  MessageEntry,
  MessageVersion,
} from "../../playground/telegram/conversations.js";
import { findButton } from "../../playground/telegram/keyboards.js";

/** A message as it stands in a chat at a moment of the run. */
export interface VisibleMessage extends Omit<MessageEntry, "versions" | "deleted"> {
  readonly now: MessageVersion;
  /** When it was edited last, in virtual ms; null when it is as it was sent. */
  readonly edited: number | null;
  /** When it was deleted; null while it stands. */
  readonly deletedAt: number | null;
  /** Whether an edit by its author would reach it: it is the newest that reads so. */
  readonly editable: boolean;
  /** The labels of the buttons that a press would reach: no newer message has one of that name. */
  readonly pressable: ReadonlySet<string>;
}

export type VisibleEntry = VisibleMessage | Exclude<Entry, MessageEntry>;

/** What stands in a chat once the first `count` events of the trace have happened. Pure. */
export function visibleAt({ entries }: Conversation, count: number): VisibleEntry[] {
  const texts = new Set<string>();
  const labels = new Set<string>();
  const shown: VisibleEntry[] = [];
  for (const entry of entries.toReversed()) {
    if (entry.index >= count) continue;
    if (entry.kind === "message") {
      shown.push(message(entry, count, texts, labels));
    } else if (entry.kind !== "void" && (entry.answer?.index ?? -1) >= count) {
      shown.push({ ...entry, answer: null });
    } else shown.push(entry);
  }
  return shown.reverse();
}

function message(
  { versions, deleted, ...entry }: MessageEntry,
  count: number,
  texts: Set<string>,
  labels: Set<string>,
): VisibleMessage {
  const now = versions.findLast(({ index }) => index < count)!;
  const deletedAt = deleted !== null && deleted.index < count ? deleted.at : null;
  const stands = deletedAt === null;
  const signature = `${entry.from?.id ?? ""} ${now.text}`;
  const editable = stands && entry.from !== null && now.photo === null && !texts.has(signature);
  const pressable = new Set<string>();
  if (stands) {
    texts.add(signature);
    for (const { text } of now.keyboard.flat()) {
      if (!labels.has(text) && findButton(now.keyboard, text) !== undefined) pressable.add(text);
    }
    for (const label of pressable) labels.add(label);
  }
  const edited = now === versions[0] || sameText(now, versions[0]!) ? null : now.at;
  return { ...entry, now, edited, deletedAt, editable, pressable };
}

/** A new keyboard is no edit that people are told of. */
function sameText(a: MessageVersion, b: MessageVersion): boolean {
  return a.text === b.text && JSON.stringify(a.entities) === JSON.stringify(b.entities);
}
