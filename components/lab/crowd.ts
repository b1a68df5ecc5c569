import {
  isInline,
  isSignal,
  type Arrival,
  type TelegramArrival,
} from "../../playground/telegram/arrivals.js";

/** Where they write: each in private, all in one group, or by turns in both. */
export const CHATS = ["private", "group", "both"] as const;

/** People who write to the bot at a steady pace. */
export interface Crowd {
  readonly users: number;
  /** Of each of them. */
  readonly messages: number;
  /** Virtual ms between two messages of one person. */
  readonly spacing: number;
  readonly chats: (typeof CHATS)[number];
}

const NAMES = ["Alice", "Bob", "Carol", "Dan", "Eve"];
const GROUP = "Friends";
/** Virtual ms at which the first one writes, as in the scenarios. */
const START = 100;

/** The name of the person at `index`, counted from 0. */
export function nameOf(index: number): string {
  return NAMES[index] ?? `User ${index + 1}`;
}

/**
 * What happens in Telegram, in order: the scenario's own arrivals, or those of a
 * crowd. People are spread over the time between two messages of one of them, so
 * that the load is even. Signals of the scenario stay, and so does the command
 * that its program begins with.
 */
export function arrivalsOf(own: readonly Arrival[], crowd: Crowd | null): readonly Arrival[] {
  if (crowd === null) return own;
  const { users, messages, spacing, chats } = crowd;
  const command = commandOf(own);
  const arrivals: Arrival[] = own.filter(isSignal);
  for (let user = 0; user < users; user++) {
    const begin = START + Math.floor((user * spacing) / users);
    for (let turn = 0; turn < messages; turn++) {
      const inGroup = chats === "group" || (chats === "both" && turn % 2 === 1);
      arrivals.push({
        at: begin + turn * spacing,
        from: nameOf(user),
        text: (turn === 0 ? command : undefined) ?? textOf(user, turn),
        ...(inGroup ? { chat: GROUP } : {}),
      });
    }
  }
  return arrivals.sort((a, b) => a.at - b.at);
}

/** What a scenario's own arrivals are like, as near as a crowd comes. */
export function likeOf(own: readonly Arrival[]): Crowd {
  const sent = own.filter((one): one is TelegramArrival => !isSignal(one));
  const senders = [...new Set(sent.map(({ from }) => from))];
  const times = senders.map((name) => sent.filter(({ from }) => from === name).map(({ at }) => at));
  const most = times.reduce((a, b) => (b.length > a.length ? b : a), []);
  const inGroups = sent.filter((one) => !isInline(one) && one.chat !== undefined).length;
  return {
    users: Math.max(1, senders.length),
    messages: Math.max(1, most.length),
    spacing: most.length > 1 ? most[1]! - most[0]! : 0,
    chats: inGroups === 0 ? "private" : inGroups === sent.length ? "group" : "both",
  };
}

/** Short, and nobody else's: `A1`, `B2`, for the sixth person `6.1`. */
function textOf(user: number, turn: number): string {
  const who = NAMES[user]?.[0] ?? `${user + 1}.`;
  return `${who}${turn + 1}`;
}

function commandOf(own: readonly Arrival[]): string | undefined {
  const first = own.find((one) => "text" in one);
  return first?.text.startsWith("/") ? first.text : undefined;
}
