import type { Party } from "../trace/events.js";
import type { Sender } from "./arrivals.js";

export type { Arrival } from "./arrivals.js";

export interface Chat extends Party {
  readonly type: "private" | "group";
  /** As the trace shows it. */
  readonly party: Party;
}

export const BOT = { id: 1, is_bot: true, first_name: "Carrera", username: "carrera_bot" } as const;

/** Hands out ids for the people and groups of a run, in order of appearance. */
export class Directory {
  private readonly users = new Map<string, Party>();
  private readonly usersById = new Map<number, Party>();
  private readonly groups = new Map<string, Chat>();
  private readonly byId = new Map<number, Chat>();
  private readonly members = new Map<number, Set<number>>();

  user(name: string): Party {
    let user = this.users.get(name);
    if (user === undefined) {
      user = { id: 101 + this.users.size, name };
      this.users.set(name, user);
      this.usersById.set(user.id, user);
      this.byId.set(user.id, { id: user.id, name, type: "private", party: user });
    }
    return user;
  }

  /** The chat of an arrival, of which its sender becomes a member. */
  chatOf(arrival: Sender): Chat {
    const user = this.user(arrival.from);
    if (arrival.chat === undefined) return this.byId.get(user.id)!;
    let group = this.groups.get(arrival.chat);
    if (group === undefined) {
      const party = { id: -(1001 + this.groups.size), name: arrival.chat };
      group = { ...party, type: "group", party };
      this.groups.set(arrival.chat, group);
      this.byId.set(group.id, group);
      this.members.set(group.id, new Set());
    }
    this.members.get(group.id)!.add(user.id);
    return group;
  }

  chat(id: unknown): Chat | undefined {
    return this.byId.get(Number(id));
  }

  userById(id: number): Party | undefined {
    return this.usersById.get(id);
  }

  /** Whether somebody has written in a group, or is the one a private chat is with. */
  isMember(chat: Chat, user: number): boolean {
    return chat.type === "private"
      ? chat.id === user
      : this.members.get(chat.id)?.has(user) === true;
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
