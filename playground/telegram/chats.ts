import type { Party } from "../trace/events.js";

/** An arrival as people write it: the lab's `--updates` and the playground's script. */
export interface Arrival {
  /** Virtual ms since the start of the run. */
  readonly at: number;
  readonly from: string;
  readonly text: string;
  /** Title of a group; a private chat with the sender when absent. */
  readonly chat?: string;
}

interface Chat extends Party {
  readonly type: "private" | "group";
}

/** Hands out ids for the people and groups of a run, in order of appearance. */
export class Directory {
  private readonly users = new Map<string, Party>();
  private readonly groups = new Map<string, Chat>();
  private readonly byId = new Map<number, Chat>();
  private readonly lastMessage = new Map<number, number>();

  user(name: string): Party {
    let user = this.users.get(name);
    if (user === undefined) {
      user = { id: 101 + this.users.size, name };
      this.users.set(name, user);
      this.byId.set(user.id, { ...user, type: "private" });
    }
    return user;
  }

  /** The chat of an arrival. */
  chatOf(arrival: Arrival): Chat {
    const user = this.user(arrival.from);
    if (arrival.chat === undefined) return this.byId.get(user.id)!;
    let group = this.groups.get(arrival.chat);
    if (group === undefined) {
      group = { id: -(1001 + this.groups.size), name: arrival.chat, type: "group" };
      this.groups.set(arrival.chat, group);
      this.byId.set(group.id, group);
    }
    return group;
  }

  chat(id: unknown): Chat | undefined {
    return this.byId.get(Number(id));
  }

  nextMessageId(chat: number): number {
    const id = (this.lastMessage.get(chat) ?? 0) + 1;
    this.lastMessage.set(chat, id);
    return id;
  }
}

/** A chat as the Bot API shows it. */
export function chatObject(chat: Chat): Record<string, unknown> {
  const { id, type, name } = chat;
  return type === "private" ? { id, type, first_name: name } : { id, type, title: name };
}

export function userObject(user: Party): Record<string, unknown> {
  return { id: user.id, is_bot: false, first_name: user.name };
}
