import { UnusableField } from "../../checks.js";
import type { TraceEvent } from "../../trace/events.js";
import { summarize, type RunError, type RunResult } from "../../world/result.js";
import type { Budgets } from "./budgets.js";
import { checkMessage } from "./check-message.js";
import { LONGEST_MESSAGE, type CellMessage } from "./messages.js";

/** What a message brings about; undefined when nothing is to be done yet. */
export type Received =
  | { readonly kind: "ready" }
  | { readonly kind: "beat" }
  | { readonly kind: "result"; readonly result: RunResult }
  | { readonly kind: "failed"; readonly error: RunError }
  | { readonly kind: "refused"; readonly reason: "result-too-large" | "not-valid" };

type Done = Extract<CellMessage, { kind: "done" }>;

/**
 * Puts a result together from what a worker says. Nothing of it is trusted:
 * a program may have got hold of what it must not have. What is not text or
 * not signed is as if it had never come; what is signed must be a run's.
 */
export class Receiver {
  private chars = 0;
  private step = 0;
  private at = 0;
  private readonly trace: TraceEvent[] = [];
  private lines: number[] | undefined;
  private over = false;

  constructor(
    private readonly signature: string,
    private readonly budgets: Pick<Budgets, "resultChars">,
  ) {}

  take(data: unknown): Received | undefined {
    if (this.over || typeof data !== "string") return undefined;
    this.chars += data.length;
    if (data.length > LONGEST_MESSAGE || this.chars > this.budgets.resultChars) {
      return this.refuse("result-too-large");
    }
    const value = parse(data);
    if (!this.signed(value)) return undefined;
    try {
      return this.receive(checkMessage(value, "message"));
    } catch (error) {
      if (!(error instanceof UnusableField)) throw error;
      return this.refuse("not-valid");
    }
  }

  private signed(value: unknown): boolean {
    return (
      typeof value === "object" &&
      value !== null &&
      Object.hasOwn(value, "signature") &&
      (value as { signature: unknown }).signature === this.signature
    );
  }

  private receive(message: CellMessage): Received | undefined {
    switch (message.kind) {
      case "ready":
      case "beat":
        return message;
      case "too-large":
        return this.refuse("result-too-large");
      case "failed":
        this.over = true;
        return message;
      case "trace":
        this.append(message);
        return undefined;
      case "done":
        this.over = true;
        return { kind: "result", result: this.conclude(message) };
    }
  }

  /** @throws UnusableField when the events do not follow those that came before */
  private append({ events, lines }: Extract<CellMessage, { kind: "trace" }>): void {
    for (const event of events) {
      if (event.step < this.step || event.at < this.at || this.trace.at(-1)?.kind === "ended") {
        throw new UnusableField("message.events", event);
      }
      this.step = event.step;
      this.at = event.at;
      this.trace.push(event);
    }
    if (lines === undefined) return;
    this.lines ??= [];
    for (const line of lines) this.lines.push(line);
  }

  /** @throws UnusableField when the trace is not one of such an end */
  private conclude(outcome: Done): RunResult {
    const { trace, lines } = this;
    const last = trace.at(-1);
    if (last?.kind !== "ended" || last.status !== outcome.status) {
      throw new UnusableField("message.status", outcome.status);
    }
    if (lines !== undefined && lines.length !== trace.length) {
      throw new UnusableField("message.lines", lines.length);
    }
    const result = summarize(trace, outcome);
    return lines === undefined ? result : { ...result, lines };
  }

  private refuse(reason: "result-too-large" | "not-valid"): Received {
    this.over = true;
    return { kind: "refused", reason };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
