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
  readonly causality: { current(): number | null };
  /** No process is left that could ask for anything. */
  readonly halted: boolean;
  /** Wraps what answers the program, so that it answers no process that has ended since. */
  reply<T>(answer: (value: T) => void): (value: T) => void;
}

/** The simulated database as grammY's storage adapter; `table` keeps several sessions apart. */
export function databaseAdapter(home: Home, table: string): StorageAdapter {
  const { database, causality } = home;
  const write = (key: string, value: unknown) =>
    new Promise<void>((resolve) => {
      if (home.halted) return;
      database.write(table + key, value, causality.current(), home.reply(resolve));
    });
  return {
    read: (key) =>
      new Promise((resolve) => {
        if (home.halted) return;
        database.read(table + key, causality.current(), home.reply(resolve));
      }),
    write,
    delete: (key) => write(key, undefined),
  };
}

/** grammY's own memory storage, untouched, with each access noted in the trace. */
export function observedMemory(home: Home, table: string, memory: StorageAdapter): StorageAdapter {
  const { database, causality } = home;
  const name = (key: string) => table + key;
  return {
    read(key) {
      const value = memory.read(key);
      database.mirror("read", name(key), value, causality.current());
      return value;
    },
    write(key, value) {
      const shared = memory.read(key) === value;
      memory.write(key, value);
      database.mirror("write", name(key), value, causality.current(), shared);
    },
    delete(key) {
      memory.delete(key);
      database.mirror("write", name(key), undefined, causality.current());
    },
  };
}
