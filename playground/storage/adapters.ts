import type { SimulatedDatabase } from "./database.js";

/** What grammY asks of a storage adapter. */
export interface StorageAdapter {
  read(key: string): unknown;
  write(key: string, value: unknown): unknown;
  delete(key: string): unknown;
}

/** The simulated database as grammY's storage adapter; `table` keeps several sessions apart. */
export function databaseAdapter(
  database: SimulatedDatabase,
  table: string,
  currentUpdate: () => number | null,
): StorageAdapter {
  const name = (key: string) => table + key;
  return {
    read: (key) => new Promise((resolve) => database.read(name(key), currentUpdate(), resolve)),
    write: (key, value) =>
      new Promise<void>((resolve) => database.write(name(key), value, currentUpdate(), resolve)),
    delete: (key) =>
      new Promise<void>((resolve) =>
        database.write(name(key), undefined, currentUpdate(), resolve),
      ),
  };
}

/** grammY's own memory storage, untouched, with each access noted in the trace. */
export function observedMemory(
  memory: StorageAdapter,
  database: SimulatedDatabase,
  table: string,
  currentUpdate: () => number | null,
): StorageAdapter {
  const name = (key: string) => table + key;
  return {
    read(key) {
      const value = memory.read(key);
      database.mirror("read", name(key), value, currentUpdate());
      return value;
    },
    write(key, value) {
      const shared = memory.read(key) === value;
      memory.write(key, value);
      database.mirror("write", name(key), value, currentUpdate(), shared);
    },
    delete(key) {
      memory.delete(key);
      database.mirror("write", name(key), undefined, currentUpdate());
    },
  };
}
