import type { Edge } from "../telegram/edge.js";

interface Row {
  readonly json: string | undefined;
  readonly version: number;
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
  /** The version each update saw last, by update and key. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly edge: Edge,
    private readonly latency: DatabaseLatency,
  ) {}

  read(key: string, update: number | null, done: (value: unknown) => void): void {
    const operation = this.edge.takeId();
    this.edge.record({ kind: "read-requested", operation, update, key });
    const deliver = () => {
      const row = this.rows.get(key);
      const value = parse(row?.json);
      this.completeRead(operation, update, key, row?.version ?? 0, value);
      done(value);
    };
    const touches = { kind: "key", key, access: "read" } as const;
    this.edge.later({ delay: this.latency.read(), update, touches, deliver }, operation);
  }

  /** Stores a copy of the value as it is now; undefined deletes the key. */
  write(key: string, value: unknown, update: number | null, done: () => void): void {
    const operation = this.edge.takeId();
    const json = value === undefined ? undefined : JSON.stringify(value);
    this.edge.record({ kind: "write-requested", operation, update, key, value: parse(json) });
    const deliver = () => {
      this.completeWrite(operation, update, key, json);
      done();
    };
    const touches = { kind: "key", key, access: "write" } as const;
    this.edge.later({ delay: this.latency.write(), update, touches, deliver }, operation);
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
    const operation = this.edge.takeId();
    const json = value === undefined ? undefined : JSON.stringify(value);
    if (access === "read") {
      this.edge.record({ kind: "read-requested", operation, update, key });
      this.completeRead(operation, update, key, this.rows.get(key)?.version ?? 0, parse(json));
      return;
    }
    this.edge.record({ kind: "write-requested", operation, update, key, value: parse(json) });
    if (shared) this.seen.set(`${update}\n${key}`, this.rows.get(key)?.version ?? 0);
    this.completeWrite(operation, update, key, json);
  }

  /** Everything stored, by key, as copies. */
  snapshot(): Record<string, unknown> {
    const entries = [...this.rows].filter(([, row]) => row.json !== undefined);
    return Object.fromEntries(entries.map(([key, row]) => [key, parse(row.json)]));
  }

  private completeRead(
    operation: number,
    update: number | null,
    key: string,
    version: number,
    value: unknown,
  ): void {
    this.seen.set(`${update}\n${key}`, version);
    this.edge.record({
      kind: "read-completed",
      operation,
      update,
      key,
      version,
      // A copy of its own: the bot may change the one it gets.
      ...(value === undefined ? {} : { value: structuredClone(value) }),
    });
  }

  private completeWrite(
    operation: number,
    update: number | null,
    key: string,
    json: string | undefined,
  ): void {
    const version = (this.rows.get(key)?.version ?? 0) + 1;
    const seen = this.seen.get(`${update}\n${key}`) ?? null;
    this.rows.set(key, { json, version });
    this.seen.set(`${update}\n${key}`, version);
    this.edge.record({
      kind: "write-completed",
      operation,
      update,
      key,
      version,
      seen,
      ...(json === undefined ? {} : { value: parse(json) }),
    });
  }
}

function parse(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json);
}
