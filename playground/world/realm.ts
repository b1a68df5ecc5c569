import { createCausality, type Causality } from "../causality/causality.js";
import {
  observeGrammy,
  observeRunner,
  type GrammyModule,
  type RunnerModule,
} from "../causality/observe.js";
import { withPlugins, type LoadPlugin } from "../causality/plugins.js";
import { CarreraError } from "../errors.js";
import type { Language } from "../snippet/compile.js";
import { missingModule, moduleName } from "../snippet/modules.js";
import { EPOCH } from "../time/epoch.js";
import { openKv } from "../storage/kv.js";
import { createScope, type Scope } from "../deployment/scope.js";
import type { Instance } from "../deployment/instance.js";
import { createGlobals, ENV, type Globals } from "./globals.js";
import type { World } from "./world.js";

/** The real packages, made by a function that takes the globals they shall see. */
export interface Libraries {
  readonly grammy: GrammyModule;
  readonly runner: RunnerModule;
  readonly tslib: Readonly<Record<string, unknown>>;
  readonly plugin: LoadPlugin;
}

/** What a platform gives to a realm: all that differs between Node and a browser's worker. */
export interface Platform {
  /** Builds the libraries with `globals` in place of the platform's. */
  loadLibraries(globals: Readonly<Record<string, unknown>>): Libraries;
  /** Calls `next` in a later task, by which every rejection nobody handled was reported. */
  hop(next: () => void): void;
  /** Reports rejections that nobody handles; returns what ends it. */
  watchRejections(report: (reason: unknown) => void): () => void;
  /** Called when all is in place for a program, right before its first line. */
  harden?(): void;
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
    const { grammy, runner, tslib, plugin } = platform.loadLibraries(this.globals.globals);
    const modules = {
      grammy: observeGrammy(grammy, world),
      "@grammyjs/runner": observeRunner(runner, world),
      tslib,
    };
    this.modules = withPlugins(modules, plugin, causality);
  }

  /** What programs and libraries find in place of the platform's, by name. */
  get virtual(): Globals {
    return this.globals.globals;
  }

  /** Makes `world` the one that the libraries and the next program serve. */
  enter(world: World): void {
    this.world = world;
    this.globals.reset();
  }

  /**
   * Evaluates the program in the current world, as the given process. Resolves
   * to what its module exports when its top level has run.
   */
  evaluate(
    load: (names: readonly string[]) => ProgramFunction,
    language: Language,
    instance: Instance,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { globals } = this.globals;
    const scope = createScope(instance, language, {
      env: ENV,
      crypto: globals.crypto as Record<string, unknown>,
      now: () => this.current().now(),
      openKv: () => openKv(this.current()),
      report: (reason) => (globals.console as Console).error(reason),
      unavailable: (name) => new CarreraError("platform-not-simulated", { name }),
    });
    const globalObject = Object.create(globals.globalThis as object) as Record<string, unknown>;
    const own = { ...scope.globals, global: globalObject, globalThis: globalObject };
    // Defined, not assigned: what they inherit may be locked.
    Object.defineProperties(globalObject, Object.getOwnPropertyDescriptors(own));
    const module = { exports: {} };
    const require = (specifier: string) => this.require(specifier, scope);
    const values: unknown[] = [module, module.exports, require, "bot", ""];
    for (const [name, value] of Object.entries(globals)) {
      const ours = name in scope.globals || name === "global" || name === "globalThis";
      values.push(ours ? globalObject[name] : value);
    }
    return new Promise<void>((resolve) => resolve(load(scopeNames(globals))(...values))).then(
      () => module.exports,
    );
  }

  private require(specifier: string, scope: Scope): unknown {
    const name = specifier === "tslib" ? specifier : moduleName(specifier);
    const found = name === undefined ? undefined : (scope.modules[name] ?? this.modules[name]);
    if (found === undefined) throw missingModule(specifier);
    return found;
  }

  private current(): World {
    if (this.world === undefined) throw new Error("no world is running in this realm");
    return this.world;
  }
}
