import { createCausality, type Causality } from "../causality/causality.js";
import {
  observeGrammy,
  observeRunner,
  type GrammyModule,
  type RunnerModule,
} from "../causality/observe.js";
import { CarreraError } from "../errors.js";
import type { Language } from "../snippet/compile.js";
import { moduleName } from "../snippet/modules.js";
import { EPOCH } from "../time/epoch.js";
import { createGlobals, type Globals } from "./globals.js";
import type { World } from "./world.js";

/** The real packages, made by a function that takes the globals they shall see. */
export interface Libraries {
  readonly grammy: GrammyModule;
  readonly runner: RunnerModule;
  readonly tslib: Readonly<Record<string, unknown>>;
}

/** What a platform gives to a realm: all that differs between Node and a browser's worker. */
export interface Platform {
  /** Builds the libraries with `globals` in place of the platform's. */
  loadLibraries(globals: Readonly<Record<string, unknown>>): Libraries;
  /** Calls `next` in a later task, by which every rejection nobody handled was reported. */
  hop(next: () => void): void;
  /** Reports rejections that nobody handles; returns what ends it. */
  watchRejections(report: (reason: unknown) => void): () => void;
}

/** A compiled program as a function: `names` become its parameters. */
export type ProgramFunction = (...values: unknown[]) => Promise<void>;

/** The parameters of a program's function, in order. */
export function scopeNames(globals: Globals): string[] {
  return ["module", "exports", "require", "__filename", "__dirname", ...Object.keys(globals)];
}

/** The libraries, evaluated once, which serve one world after the other. */
export class Realm {
  private world: World | undefined;
  private readonly modules: Readonly<Record<string, unknown>>;
  private readonly globals: ReturnType<typeof createGlobals>;

  constructor(
    readonly platform: Platform,
    readonly causality: Causality = createCausality(),
  ) {
    const world = () => this.current();
    this.globals = createGlobals(world, () => this.world?.clock() ?? EPOCH, this.causality.hooks);
    const { grammy, runner, tslib } = platform.loadLibraries(this.globals.globals);
    this.modules = {
      grammy: observeGrammy(grammy, world),
      "@grammyjs/runner": observeRunner(runner, world),
      tslib,
      process: this.globals.globals.process,
    };
  }

  /** Makes `world` the one that the libraries and the next program serve. */
  enter(world: World, language: Language): void {
    this.world = world;
    this.globals.reset(language);
  }

  /** Evaluates the program in the current world; `fail` is told what its top level throws. */
  evaluate(
    program: { load(names: readonly string[]): ProgramFunction },
    fail: (reason: unknown) => void,
  ): void {
    const module = { exports: {} };
    const require = (specifier: string) => this.require(specifier);
    const values = [module, module.exports, require, "bot", ""];
    const { globals } = this.globals;
    try {
      const run = program.load(scopeNames(globals));
      run(...values, ...Object.values(globals)).then(undefined, fail);
    } catch (reason) {
      fail(reason);
    }
  }

  private require(specifier: string): unknown {
    const name = specifier === "tslib" ? specifier : moduleName(specifier);
    const found = name === undefined ? undefined : this.modules[name];
    if (found === undefined) throw new CarreraError("snippet-unknown-import", { specifier });
    return found;
  }

  private current(): World {
    if (this.world === undefined) throw new Error("no world is running in this realm");
    return this.world;
  }
}
