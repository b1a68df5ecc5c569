import { CarreraError, type Place } from "../../errors.js";
import type { RunResult, RunError } from "../../world/result.js";
import type { Budgets } from "./budgets.js";
import { frameText, type FrameMessage, type FrameOrder } from "./frame.js";
import type { CellTask } from "./messages.js";
import { Receiver, type Received } from "./receiver.js";
import { newSecret } from "./secret.js";
import { Watchdog } from "./watchdog.js";

/** Why a run was ended from outside. */
export type Termination =
  | "stopped" // by whoever asked for it
  | "time" // too long, as a whole or for one step
  | "memory" // the browser took the sandbox away: its memory was full
  | "crashed" // the worker ended by itself
  | "navigated" // the frame loaded something else
  | "result-too-large"
  | "not-valid"; // what came is no result

/** What becomes of a cell. */
export type CellEnd =
  | { readonly kind: "result"; readonly result: RunResult }
  | { readonly kind: "failed"; readonly error: RunError }
  | { readonly kind: "terminated"; readonly reason: Termination };

/** What makes a cell. */
export interface CellParts {
  readonly text: Blob;
  readonly budgets: Budgets;
  /** The place of an error that the browser finds in the worker's text. */
  placeOf(line: number, column: number): Promise<Place | null>;
}

/** Real ms in which a cell must be ready. */
const READY = 20_000;
/** Characters of a message that takes the page some ms to read. */
const LONG = 10_000;
/** Real ms between two looks of the watchdog. */
const LOOK = 50;

/**
 * A frame and a worker within it, for one run. It is made ready before the run,
 * and gone after it: nothing is left for the next one.
 */
export class Cell {
  /** Resolves when it waits for its task. @throws CarreraError `snippet-syntax`, `engine-broken` */
  readonly ready: Promise<void>;
  private readonly frame = document.createElement("iframe");
  private readonly control = new MessageChannel();
  private readonly line = new MessageChannel();
  private readonly receiver: Receiver;
  private readonly nonce = newSecret();
  private readonly signature = newSecret();
  private setReady!: () => void;
  private fail!: (reason: CarreraError) => void;
  private end: ((end: CellEnd) => void) | undefined;
  private over: CellEnd | undefined;
  private watchdog: Watchdog | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private loads = 0;
  private readonly unread: unknown[] = [];
  private resting = false;

  constructor(private readonly parts: CellParts) {
    this.receiver = new Receiver(this.signature, parts.budgets);
    this.ready = new Promise((resolve, reject) => {
      this.setReady = resolve;
      this.fail = reject;
    });
    // Whoever made it may not be waiting yet.
    this.ready.catch(() => {});
    this.control.port1.onmessage = ({ data }: MessageEvent<FrameMessage>) => this.heard(data);
    this.line.port1.onmessage = ({ data }) => {
      this.unread.push(data);
      if (!this.resting) this.read();
    };
    const late = setTimeout(() => this.broken("it did not start"), READY);
    void this.ready.finally(() => clearTimeout(late)).catch(() => {});
    this.open();
  }

  /** Gives it its task, once it is ready. */
  run(task: CellTask): Promise<CellEnd> {
    return new Promise((resolve) => {
      if (this.over !== undefined) return resolve(this.over);
      this.end = resolve;
      this.watchdog = new Watchdog(this.parts.budgets, performance.now());
      this.timer = setInterval(() => this.look(), LOOK);
      this.line.port1.postMessage(JSON.stringify(task));
    });
  }

  /** Ends it, whatever it is doing; the thread is gone with the frame. */
  destroy(reason: Termination = "stopped"): void {
    this.finish({ kind: "terminated", reason });
  }

  private open(): void {
    const { frame } = this;
    frame.setAttribute("sandbox", "allow-scripts");
    // Inline: themes give frames a `display` of their own, which `hidden` yields to.
    frame.style.display = "none";
    frame.srcdoc = frameText(this.nonce);
    frame.addEventListener("load", () => {
      if (++this.loads > 1) return this.destroy("navigated");
      const { nonce, signature } = this;
      const { text, budgets } = this.parts;
      const worker = { signature, memoryBytes: budgets.memoryBytes };
      const order: FrameOrder = { nonce, text, worker };
      // Its origin is opaque: no other target names it.
      frame.contentWindow!.postMessage(order, "*", [this.control.port2, this.line.port2]);
    });
    document.body.append(frame);
  }

  /**
   * A large result comes in many messages, all at once. Between two of them the page
   * does what else there is to do: by itself the browser would deliver them all first.
   */
  private read(): void {
    while (this.unread.length > 0 && this.over === undefined) {
      const data = this.unread.shift();
      this.take(this.receiver.take(data));
      if (typeof data !== "string" || data.length < LONG) continue;
      this.resting = true;
      setTimeout(() => {
        this.resting = false;
        this.read();
      });
      return;
    }
  }

  private take(received: Received | undefined): void {
    if (received === undefined) return this.watchdog?.beat();
    switch (received.kind) {
      case "ready":
        return this.setReady();
      case "beat":
        return this.watchdog?.beat();
      case "refused":
        return this.destroy(received.reason);
      default:
        return this.finish(received);
    }
  }

  private heard(message: FrameMessage): void {
    if (message.kind === "pong") return this.watchdog?.pong();
    if (this.end !== undefined) return this.destroy("crashed");
    void this.refuse(message);
  }

  /** The browser does not take the program. */
  private async refuse({
    message,
    line,
    column,
  }: Exclude<FrameMessage, { kind: "pong" }>): Promise<void> {
    const place = await this.parts.placeOf(line, column).catch(() => null);
    if (place === null) return this.broken(message);
    const detail = message.replace(/^Uncaught (?:SyntaxError: )?/, "");
    this.fail(new CarreraError("snippet-syntax", { detail }, place));
    this.destroy();
  }

  private look(): void {
    const bark = this.watchdog!.tick(performance.now());
    if (bark !== undefined) return this.destroy(bark === "gone" ? "memory" : "time");
    this.control.port1.postMessage(null);
  }

  private broken(detail: string): void {
    this.fail(new CarreraError("engine-broken", { detail }));
    this.destroy("crashed");
  }

  private finish(end: CellEnd): void {
    if (this.over !== undefined) return;
    this.over = end;
    clearInterval(this.timer);
    this.frame.remove();
    this.control.port1.close();
    this.line.port1.close();
    this.fail(new CarreraError("engine-closed", {}));
    this.end?.(end);
  }
}
