import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from "vue";
import type { CompiledProgram } from "../../playground/snippet/compile.js";
import { errorOf, type RunError, type RunResult } from "../../playground/world/result.js";
import { CarreraError } from "../../playground/errors.js";
import { pageCompiler } from "../../playground/platform/compiler/client.js";
import {
  openSandbox,
  type Sandbox,
  type Termination,
} from "../../playground/platform/sandbox/sandbox.js";
import type { BudgetName } from "../../playground/world/budget.js";
import type { Draft } from "./draft.js";
import { exampleCode, exampleProgram } from "./examples.js";
import { fileName } from "./languages.js";
import { runSettings } from "./session.js";
import type { Work } from "../../playground/share/work.js";

/** How it stands with the program: the value of `data-status`. */
export type Status = "idle" | "running" | "ok" | "error" | "deadlock" | "timeout" | "terminated";

/** Why a run was ended before its time: from outside, or since it had used up what it may. */
export type Ending = Termination | BudgetName;

/** A run that is over, and the work that it is a run of. */
export interface Shown {
  readonly work: Work;
  readonly result: RunResult;
}

export interface Runs {
  readonly status: Readonly<Ref<Status>>;
  /** The last run that came to an end; stays when the next one does not. */
  readonly shown: Readonly<ShallowRef<Shown | null>>;
  /** Why there is no run: the code does not compile, or no engine came. */
  readonly failure: Readonly<ShallowRef<RunError | null>>;
  /** Why the run was ended before its time. */
  readonly termination: Readonly<ShallowRef<Ending | null>>;
  /** Runs the work from its start; a newer one ends the one under way. */
  run(draft: Draft): Promise<void>;
  /** Makes everything ready for a run, which comes soon; the program is not touched. */
  warm(draft: Draft): void;
  stop(): void;
  /** Forgets the run: other work is there now. */
  clear(): void;
}

/** Runs the visitor's program, in a sandbox, as often as there is something new. */
export function useRuns(): Runs {
  const status = ref<Status>("idle");
  const shown = shallowRef<Shown | null>(null);
  const failure = shallowRef<RunError | null>(null);
  const termination = shallowRef<Ending | null>(null);
  /** The sandbox of the program that ran last. */
  let home: { readonly key: string; readonly sandbox: Promise<Sandbox> } | null = null;
  let latest = 0;

  function leave(): void {
    home?.sandbox.then(
      (sandbox) => sandbox.dispose(),
      () => {},
    );
    home = null;
  }

  async function sandboxOf({ work, example }: Draft): Promise<Sandbox> {
    const key = `${work.language} ${work.code}`;
    if (home?.key === key) return home.sandbox;
    leave();
    const opening = {
      key,
      sandbox: programOf(work, example).then((program) => openSandbox(program)),
    };
    home = opening;
    try {
      return await opening.sandbox;
    } catch (error) {
      if (home === opening) home = null;
      throw error;
    }
  }

  async function run(draft: Draft): Promise<void> {
    const number = ++latest;
    const newest = () => number === latest;
    status.value = "running";
    failure.value = null;
    termination.value = null;
    try {
      const sandbox = await sandboxOf(draft);
      if (!newest()) return;
      const outcome = await sandbox.run(runSettings(draft.work), { lines: true });
      if (!newest()) return;
      if (outcome.kind === "terminated") {
        termination.value = outcome.reason;
        status.value = "terminated";
        return;
      }
      const { result } = outcome;
      shown.value = { work: draft.work, result };
      termination.value = result.budget ?? null;
      status.value = statusOf(result);
    } catch (reason) {
      if (!newest()) return;
      failure.value = errorOf(reason, reason instanceof CarreraError ? reason.place : null);
      status.value = "error";
    }
  }

  function warm(draft: Draft): void {
    // It would take the place of what runs.
    if (status.value !== "running") sandboxOf(draft).catch(() => {});
  }

  function stop(): void {
    if (status.value !== "running") return;
    latest++;
    termination.value = "stopped";
    status.value = "terminated";
    home?.sandbox.then(
      (sandbox) => sandbox.stop(),
      () => {},
    );
  }

  function clear(): void {
    latest++;
    leave();
    status.value = "idle";
    shown.value = null;
    failure.value = null;
    termination.value = null;
  }

  onScopeDispose(leave);
  return { status, shown, failure, termination, run, warm, stop, clear };
}

/** An example as it stands was compiled with the site; everything else is compiled here. */
async function programOf(work: Work, example: Draft["example"]): Promise<CompiledProgram> {
  const { code, language } = work;
  if (example !== null && example.language === language && (await exampleCode(example)) === code) {
    return exampleProgram(example);
  }
  return pageCompiler().compile(code, fileName(language), language);
}

function statusOf({ status }: RunResult): Status {
  if (status === "over-budget") return "terminated";
  // Nobody pauses a run here.
  return status === "paused" ? "ok" : status;
}
