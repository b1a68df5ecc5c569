import { CarreraError, type ErrorCode, type ErrorData } from "../errors.js";
import type { SearchProgress } from "../schedule/search.js";
import type { RunError } from "../world/result.js";
import {
  isEngineMessage,
  type EngineAnswer,
  type EngineRequest,
  type EngineTask,
} from "./protocol.js";

/** What a page wants besides the answer. */
export interface AskOptions {
  readonly progress?: ((progress: SearchProgress) => void) | undefined;
  /** Aborted, the task ends, and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

interface Waiting extends Pick<AskOptions, "progress"> {
  resolve(answer: EngineAnswer): void;
  reject(reason: unknown): void;
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
  async ask(task: EngineTask, { progress, signal }: AskOptions = {}): Promise<EngineAnswer> {
    if (this.closed) throw new CarreraError("engine-closed", {});
    signal?.throwIfAborted();
    const run = ++this.count;
    this.worker ??= this.connect();
    this.send({ ...task, run });
    const cancel = () => {
      this.send({ kind: "cancel", run });
      this.waiting.get(run)?.reject(signal?.reason);
      this.waiting.delete(run);
    };
    signal?.addEventListener("abort", cancel);
    try {
      return await new Promise((resolve, reject) => {
        this.waiting.set(run, { resolve, reject, progress });
      });
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
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
      if (answer.kind === "progress") return waiting?.progress?.(answer.progress);
      this.waiting.delete(run);
      if (answer.kind === "failed") waiting?.reject(errorFrom(answer.error));
      else waiting?.resolve(answer);
    });
    return worker;
  }

  private send(request: EngineRequest): void {
    this.worker?.postMessage(request);
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
