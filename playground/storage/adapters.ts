import type { Causality } from "../causality/causality.js";
import type { SimulatedDatabase } from "./database.js";

/** What grammY asks of a storage adapter. */
export interface StorageAdapter {
  read(key: string): unknown;
  write(key: string, value: unknown): unknown;
  delete(key: string): unknown;
}

/** What an adapter needs of its world. */
export interface Home {
  readonly database: SimulatedDatabase;
  readonly causality: Pick<Causality, "current" | "context" | "enter" | "withLine">;
  /** No process is left that could ask for anything. */
  readonly halted: boolean;
  /** Wraps what answers the program, so that it answers no process that has ended since. */
  reply<T>(answer: (value: T) => void): (value: T) => void;
}

/**
 * The simulated database as grammY's storage adapter; `table` keeps several
 * sessions apart. What it asks comes from the line where it was made.
 */
export function databaseAdapter(home: Home, table: string): StorageAdapter {
  const { database, causality } = home;
  const { line } = causality.context();
  const write = (key: string, value: unknown) =>
    new Promise<void>((resolve) => {
      if (home.halted) return;
      const outer = causality.enter(causality.withLine(line));
      try {
        database.write(table + key, value, outer.update, home.reply(resolve));
      } finally {
        causality.enter(outer);
      }
    });
  return {
    read: (key) =>
      new Promise((resolve) => {
        if (home.halted) return;
        const outer = causality.enter(causality.withLine(line));
        database.read(table + key, outer.update, home.reply(resolve));
        causality.enter(outer);
      }),
    write,
    delete: (key) => write(key, undefined),
  };
}

/** grammY's own memory storage, untouched, with each access noted in the trace. */
export function observedMemory(home: Home, table: string, memory: StorageAdapter): StorageAdapter {
  const { database, causality } = home;
  const { line } = causality.context();
  const note = (access: "read" | "write", key: string, value: unknown, shared = false) => {
    const outer = causality.enter(causality.withLine(line));
    try {
      database.mirror(access, table + key, value, outer.update, shared);
    } finally {
      causality.enter(outer);
    }
  };
  return {
    read(key) {
      const value = memory.read(key);
      note("read", key, value);
      return value;
    },
    write(key, value) {
      const shared = memory.read(key) === value;
      memory.write(key, value);
      note("write", key, value, shared);
    },
    delete(key) {
      memory.delete(key);
      note("write", key, undefined);
    },
  };
}
