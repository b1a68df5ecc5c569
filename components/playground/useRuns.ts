import { onScopeDispose, shallowRef, type ShallowRef } from "vue";
import { CarreraError } from "../../playground/errors.js";
import { pageCompiler } from "../../playground/platform/compiler/client.js";
import { openSandbox, type Sandbox } from "../../playground/platform/sandbox/sandbox.js";
import type { Work } from "../../playground/share/work.js";
import type { CompiledProgram } from "../../playground/snippet/compile.js";
import { errorOf, type RunResult } from "../../playground/world/result.js";
import type { Draft } from "./draft.js";
import { exampleCode } from "./examples.js";
import { fileName } from "./languages.js";
import { exampleProgram } from "./programs.js";
import { runSettings } from "./session.js";
import { idle, standingOf, type Standing } from "./standing.js";

/** A run that is over, and the work that it is a run of. */
export interface Shown {
  readonly work: Work;
  readonly result: RunResult;
}

export interface Runs {
  readonly standing: Readonly<ShallowRef<Standing>>;
  /** The last run that came to an end. It is there before `standing` tells of it. */
  readonly shown: Readonly<ShallowRef<Shown | null>>;
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
  const standing = shallowRef(idle);
  const shown = shallowRef<Shown | null>(null);
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
    const { result } = standing.value;
    standing.value = { ...idle, status: "running", result };
    try {
      const sandbox = await sandboxOf(draft);
      if (!newest()) return;
      const outcome = await sandbox.run(runSettings(draft.work), { lines: true });
      if (!newest()) return;
      if (outcome.kind === "terminated") {
        standing.value = { ...idle, status: "terminated", result, ending: outcome.reason };
        return;
      }
      shown.value = { work: draft.work, result: outcome.result };
      // A long run is much to draw: the page answers in between.
      await nextTask();
      if (newest()) standing.value = standingOf(outcome.result);
    } catch (reason) {
      if (!newest()) return;
      const failure = errorOf(reason, reason instanceof CarreraError ? reason.place : null);
      standing.value = { ...idle, status: "error", result, failure };
    }
  }

  function warm(draft: Draft): void {
    // It would take the place of what runs.
    if (standing.value.status !== "running") sandboxOf(draft).catch(() => {});
  }

  function stop(): void {
    const { status, result } = standing.value;
    if (status !== "running") return;
    latest++;
    standing.value = { ...idle, status: "terminated", result, ending: "stopped" };
    home?.sandbox.then(
      (sandbox) => sandbox.stop(),
      () => {},
    );
  }

  function clear(): void {
    latest++;
    leave();
    standing.value = idle;
    shown.value = null;
  }

  onScopeDispose(leave);
  return { standing, shown, run, warm, stop, clear };
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** An example as it stands was compiled with the site; everything else is compiled here. */
async function programOf(work: Work, example: Draft["example"]): Promise<CompiledProgram> {
  const { code, language } = work;
  if (example !== null && example.language === language && (await exampleCode(example)) === code) {
    return exampleProgram(example);
  }
  return pageCompiler().compile(code, fileName(language), language);
}
