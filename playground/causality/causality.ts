import { nowhere, type Context } from "./context.js";

/**
 * Remembers, across promises, which update the running code belongs to and
 * which line of the program it runs for, and notices whatever a promise makes
 * happen. Every function of a program and of the libraries is in one of three
 * hands: an async function, whose compiled form calls the hooks
 * (`snippet/instrument.ts`); a promise reaction, which `Promise.prototype.then`
 * binds; or a timer, which the world delivers.
 *
 * It is exact on every platform, since it asks nothing of one. In Node,
 * `AsyncLocalStorage` confirms it (`tests/unit/world/attribution.test.ts`).
 */
export interface Causality {
  /** The update whose code is running, or null outside of any. */
  current(): number | null;
  context(): Context;
  /** The present context, but for the update. */
  withUpdate(update: number | null): Context;
  /** The present context, but for the line. */
  withLine(line: number): Context;
  /**
   * What runs from now on belongs to `context`, with all that it starts.
   * Returns the context that it was, to be entered again afterwards.
   */
  enter(context: Context): Context;
  /** Grows with every reaction and resumption: unchanged means that no code has run. */
  activity(): number;
  /** Grows with every rejection, handled or not. */
  rejections(): number;
  /** The update whose code rejected with `reason`, as far as is known. */
  culprit(reason: unknown): number | null;
  /** What instrumented code calls, by name. */
  readonly hooks: Readonly<Record<HookName, (...args: never[]) => unknown>>;
  /** The untouched `then`, for the engine's own use. */
  readonly then: typeof Promise.prototype.then;
  /**
   * Binds the reactions of all promises, until the returned function is called.
   * Lines are noted only if `lines` says so.
   */
  install(options?: { readonly lines?: boolean }): () => void;
}

/** Names that compiled code has as parameters; no program will think of them. */
export const HOOKS = {
  /** `() => context`: at the start of a function. */
  begin: "carrera$begin",
  /** `(value, context) => value`: around an `await`. */
  resume: "carrera$resume",
  /** `(context) => void`: where an `await` may have thrown to. */
  enter: "carrera$enter",
  /** `(value, context) => value`: a function of the program goes back to its caller. */
  leave: "carrera$leave",
  /** `(line, value) => value`: right before a call of the program's. */
  at: "carrera$at",
  /** `(reason, context) => reason`: an async function is about to reject. */
  fail: "carrera$fail",
  /** `(executor) => executor`: around what `new Promise` is given. */
  executor: "carrera$executor",
  /** `(array) => array`: around an array literal with a spread. */
  made: "carrera$made",
} as const;

type HookName = (typeof HOOKS)[keyof typeof HOOKS];
type Reaction = (value: unknown) => unknown;

/** How many rejections are remembered with their update until the next of them. */
const MEMORY = 16;

/** Taken before any program runs. */
const { then } = Promise.prototype;

/** `made` gets each array that a program's spreads have made, and may throw. */
export function createCausality(made: <T>(array: T[]) => T[] = (array) => array): Causality {
  let context = nowhere;
  let noting = false;
  let activity = 0;
  let rejections = 0;
  let culprits: { reason: unknown; update: number | null }[] = [];
  function rejected(reason: unknown): void {
    activity++;
    rejections++;
    culprits = [...culprits.slice(-MEMORY), { reason, update: context.update }];
  }

  function bind(reaction: Reaction): Reaction {
    const registered = context;
    return (value) => {
      context = registered;
      activity++;
      try {
        return reaction(value);
      } catch (reason) {
        rejected(reason);
        throw reason;
      }
    };
  }
  // What a promise does where no reaction is given, but noticed.
  const pass = (value: unknown) => {
    activity++;
    return value;
  };
  const rethrow = (reason: unknown) => {
    activity++;
    rejections++;
    throw reason;
  };

  function boundThen(this: Promise<unknown>, ok?: unknown, bad?: unknown): Promise<unknown> {
    // A microtask of the platform's own may have come to call it.
    activity++;
    return then.call(
      this,
      typeof ok === "function" ? bind(ok as Reaction) : pass,
      typeof bad === "function" ? bind(bad as Reaction) : rethrow,
    );
  }

  function executor(execute: unknown): unknown {
    if (typeof execute !== "function") return execute;
    return (resolve: Reaction, reject: Reaction) => {
      try {
        execute(resolve, (reason: unknown) => {
          rejected(reason);
          reject(reason);
        });
      } catch (reason) {
        rejected(reason);
        throw reason;
      }
    };
  }

  return {
    current: () => context.update,
    context: () => context,
    withUpdate: (update) => (context.update === update ? context : { update, line: context.line }),
    withLine: (line) => (context.line === line ? context : { update: context.update, line }),
    enter(next) {
      const outer = context;
      context = next;
      return outer;
    },
    activity: () => activity,
    rejections: () => rejections,
    culprit: (reason) => culprits.find((one) => Object.is(one.reason, reason))?.update ?? null,
    then,
    hooks: {
      [HOOKS.begin]: () => context,
      [HOOKS.resume]: (value: unknown, own: Context) => {
        activity++;
        context = own;
        return value;
      },
      [HOOKS.enter]: (own: Context) => {
        activity++;
        context = own;
      },
      [HOOKS.leave]: (value: unknown, callers: Context) => {
        context = callers;
        return value;
      },
      [HOOKS.at]: (line: number, value: unknown) => {
        if (noting && context.line !== line) context = { update: context.update, line };
        return value;
      },
      [HOOKS.fail]: (reason: unknown, own: Context | null) => {
        context = own ?? nowhere;
        rejected(reason);
        return reason;
      },
      [HOOKS.executor]: executor,
      [HOOKS.made]: made,
    } as Record<HookName, (...args: never[]) => unknown>,
    install({ lines = false } = {}) {
      noting = lines;
      context = nowhere;
      const { reject } = Promise;
      const rejecting = function (this: typeof Promise, reason: unknown) {
        rejected(reason);
        return reject.call(this, reason);
      };
      const undo = [
        replace(Promise.prototype, "then", boundThen),
        replace(Promise, "reject", rejecting),
      ];
      return () => undo.forEach((one) => one());
    },
  };
}

/** Puts a method in another's place, with the attributes of a standard one. */
function replace(owner: object, name: string, value: unknown): () => void {
  const original = Object.getOwnPropertyDescriptor(owner, name)!;
  Object.defineProperty(owner, name, { ...original, value });
  // Where a platform has locked what the program could touch, it stays.
  return () => void Reflect.defineProperty(owner, name, original);
}
