/**
 * Remembers, across promises, which update the running code belongs to, and
 * notices whatever a promise makes happen. Every function of a program and of
 * the libraries is in one of three hands: an async function, whose compiled
 * form calls the hooks (`snippet/instrument.ts`); a promise reaction, which
 * `Promise.prototype.then` binds; or a timer, which the world delivers.
 *
 * It is exact on every platform, since it asks nothing of one. In Node,
 * `AsyncLocalStorage` confirms it (`tests/unit/world/attribution.test.ts`).
 */
export interface Causality {
  /** The update whose code is running, or null outside of any. */
  current(): number | null;
  /**
   * What runs from now on is code of `update`, with all that it starts.
   * Returns the update whose code it was, to be entered again afterwards.
   */
  enter(update: number | null): number | null;
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
  /** Binds the reactions of all promises, until the returned function is called. */
  install(): () => void;
}

/** Names that compiled code has as parameters; no program will think of them. */
export const HOOKS = {
  /** `() => update`: at the start of an async function. */
  begin: "carrera$begin",
  /** `(value, update) => value`: around an `await`. */
  resume: "carrera$resume",
  /** `(update) => void`: where an `await` may have thrown to. */
  enter: "carrera$enter",
  /** `(reason, update) => reason`: an async function is about to reject. */
  fail: "carrera$fail",
  /** `(executor) => executor`: around what `new Promise` is given. */
  executor: "carrera$executor",
} as const;

type HookName = (typeof HOOKS)[keyof typeof HOOKS];
type Reaction = (value: unknown) => unknown;

/** How many rejections are remembered with their update until the next of them. */
const MEMORY = 16;

/** Taken before any program runs. */
const { then } = Promise.prototype;

export function createCausality(): Causality {
  let current: number | null = null;
  let activity = 0;
  let rejections = 0;
  let culprits: { reason: unknown; update: number | null }[] = [];
  function rejected(reason: unknown): void {
    activity++;
    rejections++;
    culprits = [...culprits.slice(-MEMORY), { reason, update: current }];
  }

  function bind(reaction: Reaction): Reaction {
    const registered = current;
    return (value) => {
      current = registered;
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
    current: () => current,
    enter(update) {
      const outer = current;
      current = update;
      return outer;
    },
    activity: () => activity,
    rejections: () => rejections,
    culprit: (reason) => culprits.find((one) => Object.is(one.reason, reason))?.update ?? null,
    then,
    hooks: {
      [HOOKS.begin]: () => current,
      [HOOKS.resume]: (value: unknown, update: number | null) => {
        activity++;
        current = update;
        return value;
      },
      [HOOKS.enter]: (update: number | null) => {
        activity++;
        current = update;
      },
      [HOOKS.fail]: (reason: unknown, update: number | null) => {
        current = update;
        rejected(reason);
        return reason;
      },
      [HOOKS.executor]: executor,
    } as Record<HookName, (...args: never[]) => unknown>,
    install() {
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
  return () => void Object.defineProperty(owner, name, original);
}
