import { before, Operation, type OperationRequest } from "./operation.js";

/**
 * Everything that can happen next: a binary heap ordered by (due time, order
 * of request), which is the order in which equal timers fire on real platforms.
 */
export class Agenda {
  /** Virtual time in ms since the start of the run. */
  now = 0;
  private readonly heap: Operation[] = [];
  private nextId = 1;
  private essentials = 0;
  private repeating = 0;

  /** True while something is pending that the run has to wait for. */
  get busy(): boolean {
    return this.essentials > 0;
  }

  /** True while a pending operation that is not mere idling could still change something. */
  get stirring(): boolean {
    return this.essentials + this.repeating > 0;
  }

  get size(): number {
    return this.heap.length;
  }

  /** Pending operations in no particular order. */
  pending(): readonly Operation[] {
    return this.heap;
  }

  /** The pending operation that bears a number. */
  find(id: number): Operation | undefined {
    // A timeline that is replayed asks for the first, again and again.
    return this.heap[0]?.id === id ? this.heap[0] : this.heap.find((one) => one.id === id);
  }

  /** Keeps the next `count` numbers for operations that are added later. */
  reserve(count: number): void {
    this.nextId += count;
  }

  takeId(): number {
    return this.nextId++;
  }

  /** The number that the next operation will bear. */
  peekId(): number {
    return this.nextId;
  }

  add(request: OperationRequest, id = this.takeId()): Operation {
    const operation = new Operation(this, id, request);
    operation.slot = this.heap.length;
    this.heap.push(operation);
    this.count(operation, 1);
    this.rise(operation);
    return operation;
  }

  earliest(): Operation | undefined {
    return this.heap[0];
  }

  /** Takes an operation off the agenda; false when it is not on it. */
  remove(operation: Operation): boolean {
    const { heap } = this;
    if (operation.slot === -1) return false;
    const last = heap.pop()!;
    if (last !== operation) {
      heap[operation.slot] = last;
      last.slot = operation.slot;
      this.rise(last);
      this.sink(last);
    }
    operation.slot = -1;
    this.count(operation, -1);
    return true;
  }

  /** Moves an operation to another time, or changes whether the run waits for it. */
  change(operation: Operation, change: { at?: number; essential?: boolean; idle?: boolean }): void {
    if (operation.slot === -1) return;
    this.count(operation, -1);
    Object.assign(operation, change);
    this.count(operation, 1);
    this.rise(operation);
    this.sink(operation);
  }

  private count(operation: Operation, by: 1 | -1): void {
    if (operation.essential) this.essentials += by;
    else if (!operation.idle) this.repeating += by;
  }

  private rise(operation: Operation): void {
    const { heap } = this;
    let { slot } = operation;
    while (slot > 0) {
      const parent = heap[(slot - 1) >> 1]!;
      if (!before(operation, parent)) break;
      heap[slot] = parent;
      const up = parent.slot;
      parent.slot = slot;
      slot = up;
    }
    heap[slot] = operation;
    operation.slot = slot;
  }

  private sink(operation: Operation): void {
    const { heap } = this;
    let { slot } = operation;
    for (;;) {
      const left = heap[2 * slot + 1];
      const right = heap[2 * slot + 2];
      if (left === undefined) break;
      const child = right !== undefined && before(right, left) ? right : left;
      if (!before(child, operation)) break;
      heap[slot] = child;
      const down = child.slot;
      child.slot = slot;
      slot = down;
    }
    heap[slot] = operation;
    operation.slot = slot;
  }
}
