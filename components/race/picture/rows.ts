import type { Party } from "../../../playground/trace/events.js";
import type { KeyHistory } from "../../../playground/trace/history.js";
import type { Lane } from "../../../playground/trace/lanes.js";

interface Placed {
  /** Pixels from the top of the picture to the row's own. */
  readonly y: number;
  readonly height: number;
}

export interface ChatRow extends Placed {
  readonly kind: "chat";
  /** `none`: above what belongs to no chat. `several`: above keys that several of them share. */
  readonly chat: Party | "none" | "several";
}
export interface LaneRow extends Placed {
  readonly kind: "lane";
  readonly lane: Lane;
  /** The place in the trace of the last event that changes the lane. */
  readonly last: number;
}
export interface StoreRow extends Placed {
  readonly kind: "store";
  readonly history: KeyHistory;
}
export type Row = ChatRow | LaneRow | StoreRow;

/** Where everything is, from top to bottom. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly height: number;
  readonly lanes: ReadonlyMap<number, LaneRow>;
  readonly stores: ReadonlyMap<string, StoreRow>;
}

export const HEIGHTS = { chat: 28, lane: 44, store: 46 } as const;

interface Group {
  readonly chat: Party | "none";
  readonly lanes: Lane[];
  readonly keys: KeyHistory[];
}

/** Up to so many lanes stand around their store; of more, the store stays on top. */
const AROUND = 6;

/**
 * The rows of a picture: lanes by chat, each chat's sessions in the middle of
 * its lanes, so that arrows are short; keys that several chats share come last.
 */
export function rowsOf(lanes: readonly Lane[], histories: readonly KeyHistory[]): Rows {
  const chats = new Map<number | null, Group>();
  const chatOf = new Map<number, number | null>();
  for (const lane of lanes) {
    const id = lane.chat?.id ?? null;
    const group: Group = chats.get(id) ?? { chat: lane.chat ?? "none", lanes: [], keys: [] };
    chats.set(id, group);
    group.lanes.push(lane);
    chatOf.set(lane.update, id);
  }
  const shared: KeyHistory[] = [];
  for (const history of histories) {
    const users = new Set(history.accesses.map(({ update }) => chatOf.get(update ?? -1)));
    const [only] = users;
    const home = users.size === 1 && only !== undefined ? chats.get(only) : undefined;
    (home?.keys ?? shared).push(history);
  }

  const rows: Row[] = [];
  let y = 0;
  const place = (height: number) => {
    const placed = { y, height };
    y += height;
    return placed;
  };
  const laneRows = new Map<number, LaneRow>();
  const stores = new Map<string, StoreRow>();
  const addLane = (lane: Lane) => {
    const row: LaneRow = { kind: "lane", lane, last: lastOf(lane), ...place(HEIGHTS.lane) };
    rows.push(row);
    laneRows.set(lane.update, row);
  };
  const addStore = (history: KeyHistory) => {
    const row: StoreRow = { kind: "store", history, ...place(HEIGHTS.store) };
    rows.push(row);
    stores.set(history.key, row);
  };
  const addChat = (chat: ChatRow["chat"]) =>
    rows.push({ kind: "chat", chat, ...place(HEIGHTS.chat) });

  // A crowd in which everybody says one thing needs no headings: each lane has its name.
  const crowd = [...chats.values()].every(
    ({ chat, lanes: own, keys }) =>
      own.length === 1 && keys.length === 0 && chat !== "none" && own[0]!.from.id === chat.id,
  );
  const headed = chats.size < 2 || !crowd;
  for (const { chat, lanes: own, keys } of chats.values()) {
    if (headed) addChat(chat);
    const above = own.length <= AROUND ? Math.ceil(own.length / 2) : 0;
    own.slice(0, above).forEach(addLane);
    keys.forEach(addStore);
    own.slice(above).forEach(addLane);
  }
  if (shared.length > 0) {
    addChat("several");
    shared.forEach(addStore);
  }
  return { rows, height: y, lanes: laneRows, stores };
}

function lastOf({ index, stretches, notes, ends }: Lane): number {
  const others = [stretches.at(-1)?.until, notes.at(-1)?.index, ends.at(-1)?.index];
  return Math.max(index, ...others.map((one) => one ?? 0));
}
