import { computed, onScopeDispose, shallowRef, type Ref } from "vue";
import { openEngine, type Engine } from "../../playground/platform/client.js";
import type { PendingEvent } from "../../playground/trace/pending.js";
import type { SearchResult } from "../../playground/schedule/search.js";
import type { RunResult } from "../../playground/world/result.js";
import { loadPrograms, PROGRAMS, type Program } from "./programs.js";
import type { Order } from "./order.js";

/** What the reader sees of an order: the run of it, and what may come next. */
export interface Shown {
  readonly order: Order;
  readonly program: Program;
  readonly result: RunResult;
}

export interface Scheduler {
  /** Undefined until the first run is done; the old one until the next is. */
  readonly shown: Readonly<Ref<Shown | undefined>>;
  readonly choices: Readonly<Ref<readonly PendingEvent[]>>;
  /** The picks without the reader's last one; null when there is none to take back. */
  readonly undone: Readonly<Ref<readonly number[] | null>>;
  /** What the last search came to. */
  readonly search: Readonly<Ref<SearchResult | "searching" | undefined>>;
  readonly problem: Readonly<Ref<unknown>>;
  /** Runs the bot up to the end of an order; false when it cannot be followed. */
  show(order: Order): Promise<boolean>;
  /** Looks for an order that loses a write, and shows it if there is one. */
  solve(): Promise<void>;
}

/**
 * Lets somebody be the scheduler of a bot: for each order the bot runs anew
 * from its beginning, up to there. What nobody would choose, its own start-up,
 * happens by itself. Newer requests win.
 */
export function useScheduler(): Scheduler {
  const shown = shallowRef<Shown>();
  const search = shallowRef<SearchResult | "searching">();
  const problem = shallowRef<unknown>();
  let opened: Promise<{ engine: Engine; programs: Program[] }> | undefined;
  let latest = 0;
  /** Operations that were picked for the reader. */
  const automatic = new Set<number>();

  async function open() {
    opened ??= loadPrograms().then(async (programs) => ({
      programs,
      engine: await openEngine(programs.map(({ compiled }) => compiled)),
    }));
    try {
      return await opened;
    } catch (error) {
      opened = undefined; // the next request tries again
      throw error;
    }
  }
  onScopeDispose(() => void opened?.then(({ engine }) => engine.dispose()).catch(() => {}));

  async function show(order: Order): Promise<boolean> {
    const number = ++latest;
    try {
      const { engine, programs } = await open();
      const index = PROGRAMS.indexOf(order.program);
      const schedule = { picks: order.picks, then: "pause" } as const;
      const result = await engine.run(index, {}, { lines: true, schedule });
      if (number !== latest) return true;
      problem.value = undefined;
      const own = choicesOf(result).find(startsUp);
      if (own !== undefined) {
        automatic.add(own.id);
        return await show({ ...order, picks: [...order.picks, own.id] });
      }
      shown.value = { order, program: programs[index]!, result };
      return true;
    } catch (error) {
      if (number === latest) problem.value = error;
      return false;
    }
  }

  const undone = computed(() => {
    const { picks = [] } = shown.value?.order ?? {};
    const last = picks.findLastIndex((id) => !automatic.has(id));
    return last === -1 ? null : picks.slice(0, last);
  });

  return {
    shown,
    undone,
    search,
    problem,
    choices: computed(() => (shown.value === undefined ? [] : choicesOf(shown.value.result))),
    show(order) {
      if (order.program !== shown.value?.order.program) search.value = undefined;
      return show(order);
    },
    async solve() {
      const program = shown.value?.order.program;
      if (program === undefined || search.value === "searching") return;
      search.value = "searching";
      try {
        const { engine } = await open();
        const found = await engine.search(PROGRAMS.indexOf(program));
        if (shown.value?.order.program !== program) return;
        search.value = found;
        if (found.found !== null) await show({ program, picks: found.found.picks });
      } catch (error) {
        search.value = undefined;
        problem.value = error;
      }
    },
  };
}

/** What somebody may choose: not what only time brings. */
function choicesOf({ pending = [] }: RunResult): readonly PendingEvent[] {
  return pending.filter(({ idle }) => !idle);
}

/** The bot's own calls before anybody writes, such as `getMe`. */
function startsUp({ kind, update, method }: PendingEvent): boolean {
  return kind === "call" && update === null && method !== "getUpdates";
}
