import { CarreraError, type ErrorCode, type ErrorData, type Place } from "../../errors.js";
import { checkSchedule } from "../../schedule/schedule.js";
import { WRAPPER_LINES } from "../../snippet/wrap.js";
import type { CompiledProgram } from "../../snippet/compile.js";
import type { RunOptions } from "../../world/options.js";
import type { RunError, RunResult } from "../../world/result.js";
import { defaultSettings, type Settings } from "../../world/settings.js";
import { engineTexts } from "../engine-texts.js";
import { defaultBudgets, type Budgets } from "./budgets.js";
import { Cell, type CellParts, type Termination } from "./cell.js";
import { cellText } from "./cell-text.js";
import { forbidFrames } from "./page-policy.js";

export { defaultBudgets, type Budgets } from "./budgets.js";
export type { Termination } from "./cell.js";

/** What came of a run. */
export type SandboxOutcome =
  /** It ended by itself: what it gave is checked, and plain data. */
  | { readonly kind: "ran"; readonly result: RunResult }
  /** It was ended from outside, `ms` real ms after it had begun. */
  | { readonly kind: "terminated"; readonly reason: Termination; readonly ms: number };

/** A program that nobody trusts, in a frame that can do nothing but compute. */
export interface Sandbox {
  /**
   * Runs the program from its start. There is one run at a time: a newer one ends
   * the one under way, which resolves as `stopped`.
   *
   * @throws CarreraError `schedule-unusable`, what a schedule's replay throws, or
   * `engine-broken`, `engine-closed`
   */
  run(settings?: Partial<Settings>, options?: RunOptions): Promise<SandboxOutcome>;
  /** Ends the run under way at once, whatever the program does. */
  stop(): void;
  /** Ends everything; later runs throw `engine-closed`. */
  dispose(): void;
}

/** Real ms after which a run is taken for a long one: the next cell is made meanwhile. */
const LONG = 150;

/**
 * Makes a sandbox for a program, with its first frame and worker ready to run it.
 * Each run has a frame and a worker of its own, made before it is asked for.
 * `budgets` are the defaults but for what is given.
 *
 * @throws CarreraError `engine-unreachable` when a text cannot be fetched,
 * `snippet-syntax` with its place when the browser refuses the program,
 * `engine-broken` when the worker does not start
 */
export async function openSandbox(
  program: CompiledProgram,
  budgets: Partial<Budgets> = {},
): Promise<Sandbox> {
  const { text, line } = cellText(program, await engineTexts([program]));
  forbidFrames();
  const sandbox = new ProgramSandbox({
    text: new Blob([text], { type: "text/javascript" }),
    budgets: { ...defaultBudgets, ...budgets },
    placeOf: (at, column) => placeIn(program, at - line - WRAPPER_LINES, column),
  });
  await sandbox.warm();
  return sandbox;
}

class ProgramSandbox implements Sandbox {
  private next: Cell | undefined;
  private current: Cell | undefined;
  private closed = false;

  constructor(private readonly parts: CellParts) {}

  /** Makes the next cell ready. */
  warm(): Promise<void> {
    this.next ??= new Cell(this.parts);
    return this.next.ready;
  }

  async run(settings: Partial<Settings> = {}, options: RunOptions = {}): Promise<SandboxOutcome> {
    if (this.closed) throw new CarreraError("engine-closed", {});
    const { schedule, ...others } = options;
    const checked = schedule === undefined ? {} : { schedule: checkSchedule(schedule) };
    this.stop();
    const start = performance.now();
    this.warm().catch(() => {});
    const cell = this.next!;
    this.current = cell;
    this.next = undefined;
    await this.whenReady(cell);
    const { steps, events, consoleLines, consoleChars, resultChars } = this.parts.budgets;
    const long = setTimeout(() => this.prepare(), LONG);
    const end = await cell.run({
      settings: { ...defaultSettings, ...settings },
      options: {
        budget: { steps, events, consoleLines, consoleChars },
        ...others,
        ...checked,
      },
      resultChars,
    });
    clearTimeout(long);
    if (this.current === cell) this.current = undefined;
    // With its last frame the browser ends the sandbox's process, and what still spins in it.
    if (end.kind === "terminated") this.discard();
    this.prepare();
    if (end.kind === "failed") throw errorFrom(end.error);
    if (end.kind === "result") return { kind: "ran", result: end.result };
    return { kind: "terminated", reason: end.reason, ms: performance.now() - start };
  }

  stop(): void {
    this.current?.destroy();
    this.current = undefined;
  }

  dispose(): void {
    this.closed = true;
    this.stop();
    this.discard();
  }

  /** A cell that was ended before it was ready tells so in its run. */
  private async whenReady(cell: Cell): Promise<void> {
    try {
      await cell.ready;
    } catch (error) {
      if (!(error instanceof CarreraError) || error.code !== "engine-closed") throw error;
    }
  }

  private discard(): void {
    this.next?.destroy();
    this.next = undefined;
  }

  /** Makes the next cell, for which nobody waits yet, once whoever has the result is done with it. */
  private prepare(): void {
    setTimeout(() => {
      if (this.closed || this.next !== undefined) return;
      this.warm().catch(() => {
        // The next run makes another, and tells what is wrong.
        if (this.next === cell) this.next = undefined;
      });
      const cell = this.next;
    });
  }
}

/** Where a line of the compiled program, from 1, comes from; null outside of it. */
async function placeIn(
  { code, file, map }: CompiledProgram,
  line: number,
  column: number,
): Promise<Place | null> {
  if (line < 1 || line > code.split("\n").length) return null;
  // Few programs are refused: what reads source maps is fetched when one is.
  const { originalPositionFor, TraceMap } = await import("@jridgewell/trace-mapping");
  const at = { line, column: Math.max(column - 1, 0) };
  const original = originalPositionFor(new TraceMap(map), at);
  if (original.line === null) return null;
  return { file, line: original.line, column: original.column + 1 };
}

/** What the engine threw in its worker, as an error of this page. */
function errorFrom({ name, message, code, data }: RunError): CarreraError {
  if (code === undefined)
    return new CarreraError("engine-broken", { detail: `${name}: ${message}` });
  return new CarreraError(code as ErrorCode, data as unknown as ErrorData[ErrorCode]);
}
