import type { CallRequested, TraceEvent } from "../events.js";
import { isAddressed } from "./is-addressed.js";
import type { Line } from "./mermaid-lines.js";
import { short, shortError, type MermaidPen } from "./mermaid-pen.js";

type Payload = CallRequested["payload"];
type Completed = Extract<TraceEvent, { kind: "call-completed" }>;

/** Tells what the bot does in chats, and what Telegram refuses; all other calls go untold. */
export class MermaidCalls {
  /** What was asked, by operation. */
  private readonly payloads = new Map<number, Payload>();

  constructor(private readonly pen: MermaidPen) {}

  request({ operation, payload }: CallRequested): void {
    this.payloads.set(operation, payload);
  }

  complete(event: Completed): Line[] {
    const { pen } = this;
    const { words, columns } = pen;
    const { operation, method, ok, error, update } = event;
    const payload = this.payloads.get(operation) ?? {};
    this.payloads.delete(operation);
    const text = textOf(payload);
    if (!ok) {
      const { code, description } = error ?? { code: 0, description: "" };
      const what = words.rejects(method, text, code, shortError(description));
      return [pen.back(event, update, columns.telegram, what, "--x")];
    }
    if (!isAddressed(payload)) return [];
    const { person, group } = this.addressee(payload, update);
    const what =
      method === "sendMessage" && text !== undefined
        ? words.replies(text, group)
        : words.calls(method, text, group);
    return person === undefined
      ? [pen.out(event, update, columns.telegram, what)]
      : [pen.out(event, update, columns.person(person.id), pen.by(person.name, what))];
  }

  /** The person that sees it: in a group, the one who is answered. */
  private addressee({ chat_id: chat }: Payload, update: number | null) {
    const { people, chats, parts } = this.pen.cast;
    const sender = update === null ? undefined : parts.get(update)?.from;
    const person = chat === undefined ? undefined : people.get(Number(chat));
    const group = person === undefined ? chats.get(Number(chat)) : undefined;
    return { person: person ?? sender, group: group === undefined ? null : short(group.name) };
  }
}

function textOf({ text, caption }: Payload): string | undefined {
  const said = text ?? caption;
  return typeof said === "string" ? short(said) : undefined;
}
