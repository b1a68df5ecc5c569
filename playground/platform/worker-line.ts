import { CarreraError, type ErrorCode, type ErrorData } from "../errors.js";
import type { RunError } from "../world/result.js";
import {
  isEngineMessage,
  type EngineAnswer,
  type EngineRequest,
  type EngineTask,
} from "./protocol.js";

interface Waiting {
  resolve(answer: EngineAnswer): void;
  reject(reason: Error): void;
}

/**
 * The page's end of a worker: tasks go out, and each gets the answer that bears
 * its number. A worker that breaks takes what is under way with it; the next
 * task starts another one.
 */
export class WorkerLine {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;
  private closed = false;

  /** `start` makes the worker. */
  constructor(private readonly start: () => Worker) {}

  /** @throws CarreraError `engine-broken`, `engine-closed`, or with a code of the engine's own */
  ask(task: EngineTask): Promise<EngineAnswer> {
    return new Promise((resolve, reject) => {
      if (this.closed) throw new CarreraError("engine-closed", {});
      const run = ++this.count;
      this.worker ??= this.connect();
      this.worker.postMessage({ ...task, run } satisfies EngineRequest);
      // Only now: what cannot be sent is thrown, and waits for nothing.
      this.waiting.set(run, { resolve, reject });
    });
  }

  /** Ends the worker, and whatever is under way in it. */
  close(): void {
    this.closed = true;
    this.end(new CarreraError("engine-closed", {}));
  }

  private connect(): Worker {
    const worker = this.start();
    const broken = (detail: string) => {
      if (worker === this.worker) this.end(new CarreraError("engine-broken", { detail }));
    };
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      broken(event.message);
    });
    worker.addEventListener("messageerror", () => broken("a message could not be read"));
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (!isEngineMessage(data)) return;
      const { run, ...answer } = data;
      const waiting = this.waiting.get(run);
      this.waiting.delete(run);
      if (answer.kind === "failed") waiting?.reject(errorFrom(answer.error));
      else waiting?.resolve(answer);
    });
    return worker;
  }

  private end(reason: Error): void {
    this.worker?.terminate();
    this.worker = undefined;
    const under = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of under) reject(reason);
  }
}

/** What the engine threw in its worker, as an error of this page. */
function errorFrom({ name, message, code, data }: RunError): CarreraError {
  if (code === undefined)
    return new CarreraError("engine-broken", { detail: `${name}: ${message}` });
  return new CarreraError(code as ErrorCode, data as unknown as ErrorData[ErrorCode]);
}
