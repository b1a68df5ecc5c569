import type { Edge } from "../telegram/edge.js";
import { jsonCopy } from "./json.js";

interface Row {
  /** What is stored, which the trace shares: nobody changes it. Undefined when there is nothing. */
  value: unknown;
  version: number;
  /** The version that each update saw last. */
  readonly seen: Map<number | null, number>;
}

export interface DatabaseLatency {
  /** Ms of a read and of a write. */
  read(): number;
  write(): number;
}

/**
 * A key-value database that behaves like a real one where it matters for races:
 * it copies what it stores (as JSON) and takes time. Each operation takes
 * effect when it completes. Every write makes a new version of its key.
 */
export class SimulatedDatabase {
  private readonly rows = new Map<string, Row>();

  constructor(
    private readonly edge: Edge,
    private readonly latency: DatabaseLatency,
  ) {}

  read(key: string, update: number | null, done: (value: unknown, version: number) => void): void {
    const { edge } = this;
    const operation = edge.takeId();
    edge.record({
      step: edge.step,
      at: edge.now(),
      kind: "read-requested",
      operation,
      update,
      key,
    });
    const deliver = () => {
      const { value, version } = this.completeRead(operation, update, key);
      done(jsonCopy(value), version);
    };
    const touches = { kind: "key", key, access: "read" } as const;
    edge.later({ kind: "read", delay: this.latency.read(), update, touches, deliver }, operation);
  }

  /** Stores a copy of the value as it is now; undefined deletes the key. */
  write(key: string, value: unknown, update: number | null, done: () => void): void {
    const { edge } = this;
    const operation = edge.takeId();
    const stored = jsonCopy(value);
    edge.record({
      step: edge.step,
      at: edge.now(),
      kind: "write-requested",
      operation,
      update,
      key,
      value: stored,
    });
    const deliver = () => {
      this.completeWrite(operation, update, key, stored);
      done();
    };
    const touches = { kind: "key", key, access: "write" } as const;
    edge.later({ kind: "write", delay: this.latency.write(), update, touches, deliver }, operation);
  }

  /**
   * Stores a copy of the value if the key still is at the version `expected` (0:
   * there is none); else changes nothing. `done` is told whether it was stored.
   */
  commit(
    key: string,
    value: unknown,
    expected: number,
    update: number | null,
    done: (stored: boolean) => void,
  ): void {
    const { edge } = this;
    const operation = edge.takeId();
    const stored = jsonCopy(value);
    edge.record({
      step: edge.step,
      at: edge.now(),
      kind: "write-requested",
      operation,
      update,
      key,
      value: stored,
    });
    const deliver = () => {
      const { version } = this.row(key);
      if (version === expected) this.completeWrite(operation, update, key, stored);
      else
        edge.record({
          step: edge.step,
          at: edge.now(),
          kind: "write-refused",
          operation,
          update,
          key,
          version,
          expected,
        });
      done(version === expected);
    };
    const touches = { kind: "key", key, access: "write" } as const;
    edge.later({ kind: "write", delay: this.latency.write(), update, touches, deliver }, operation);
  }

  /**
   * Notes an access that some other storage answered at once, such as grammY's
   * memory storage. `shared` says that the value written is the very object
   * that is stored: then nothing can have been overwritten unseen.
   */
  mirror(
    access: "read" | "write",
    key: string,
    value: unknown,
    update: number | null,
    shared = false,
  ): void {
    const { edge } = this;
    const operation = edge.takeId();
    const row = this.row(key);
    if (access === "read") {
      edge.record({
        step: edge.step,
        at: edge.now(),
        kind: "read-requested",
        operation,
        update,
        key,
      });
      // A shared object may have changed since it was stored.
      row.value = jsonCopy(value);
      this.completeRead(operation, update, key);
      return;
    }
    const stored = jsonCopy(value);
    edge.record({
      step: edge.step,
      at: edge.now(),
      kind: "write-requested",
      operation,
      update,
      key,
      value: stored,
    });
    if (shared) row.seen.set(update, row.version);
    this.completeWrite(operation, update, key, stored);
  }

  /** The version that a key is at: 0 before its first write. */
  versionOf(key: string): number {
    return this.rows.get(key)?.version ?? 0;
  }

  /** Everything stored, by key, as copies. */
  snapshot(): Record<string, unknown> {
    const entries = [...this.rows].filter(([, row]) => row.value !== undefined);
    return Object.fromEntries(entries.map(([key, row]) => [key, jsonCopy(row.value)]));
  }

  private row(key: string): Row {
    let row = this.rows.get(key);
    if (row === undefined) {
      row = { value: undefined, version: 0, seen: new Map() };
      this.rows.set(key, row);
    }
    return row;
  }

  private completeRead(operation: number, update: number | null, key: string): Row {
    const row = this.row(key);
    const { version, value } = row;
    row.seen.set(update, version);
    const { step } = this.edge;
    const at = this.edge.now();
    this.edge.record(
      value === undefined
        ? { step, at, kind: "read-completed", operation, update, key, version }
        : { step, at, kind: "read-completed", operation, update, key, version, value },
    );
    return row;
  }

  private completeWrite(
    operation: number,
    update: number | null,
    key: string,
    value: unknown,
  ): void {
    const row = this.row(key);
    const version = row.version + 1;
    const seen = row.seen.get(update) ?? null;
    row.value = value;
    row.version = version;
    row.seen.set(update, version);
    const { step } = this.edge;
    const at = this.edge.now();
    this.edge.record(
      value === undefined
        ? { step, at, kind: "write-completed", operation, update, key, version, seen }
        : { step, at, kind: "write-completed", operation, update, key, version, seen, value },
    );
  }
}
