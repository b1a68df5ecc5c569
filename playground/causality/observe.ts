import type * as Grammy from "grammy";
import type * as Runner from "@grammyjs/runner";
import { describeReason } from "../errors.js";
import { databaseAdapter, observedMemory, type StorageAdapter } from "../storage/adapters.js";
import type { World } from "../world/world.js";
import { Lanes } from "./lanes.js";

export type GrammyModule = typeof Grammy;
export type RunnerModule = typeof Runner;
type AnyBot = Grammy.Bot;
type SessionOptions = { storage?: unknown; type?: string } & Record<string, unknown>;
type SessionPlugin = (options?: SessionOptions) => Grammy.MiddlewareFn;
type Constraint = (ctx: Grammy.Context) => string | string[] | undefined;

/**
 * Lets a world watch the real packages through their public doors. Nothing of
 * theirs is replaced: their own functions run, with a note taken before and
 * after. No door adds a microtask, so the order of things stays theirs.
 */
export function observeGrammy(grammy: GrammyModule, world: () => World) {
  const { Bot } = grammy;
  const caught = new WeakSet<AnyBot>();
  const { handleUpdate, start, catch: setErrorHandler } = Bot.prototype;

  Bot.prototype.catch = function (this: AnyBot, handler) {
    caught.add(this);
    setErrorHandler.call(this, handler);
  };
  Bot.prototype.start = function (this: AnyBot, options) {
    world().origin ??= new Error("bot.start()");
    return start.call(this, options);
  };
  Bot.prototype.handleUpdate = function (this: AnyBot, update, envelope) {
    const home = world();
    const { causality } = home;
    const id = update.update_id;
    const outer = causality.enter(causality.withUpdate(id));
    const { line } = outer;
    try {
      home.record({ step: home.step, at: home.now(), kind: "update-started", update: id });
      const handled = handleUpdate.call(this, update, envelope);
      if (envelope !== undefined) home.expectTimeout();
      // The untouched `then`: a note of ours is no reaction of the program's.
      causality.then.call(
        handled,
        () =>
          home.record(
            {
              step: home.step,
              at: home.now(),
              kind: "update-finished",
              update: id,
              outcome: "ok",
            },
            line,
          ),
        (error: unknown) => {
          const reason = error instanceof grammy.BotError ? (error.error as unknown) : error;
          if (!caught.has(this)) home.unhandled ??= { update: id, reason };
          const text = brief(reason);
          home.record(
            {
              step: home.step,
              at: home.now(),
              kind: "update-finished",
              update: id,
              outcome: "error",
              error: text,
            },
            home.thrownAt(reason) || line,
          );
        },
      );
      return handled;
    } finally {
      causality.enter(outer);
    }
  };

  return {
    ...grammy,
    session: withStorage(grammy, grammy.session as unknown as SessionPlugin, world),
    lazySession: withStorage(grammy, grammy.lazySession as unknown as SessionPlugin, world),
    webhookCallback: observeWebhook(grammy.webhookCallback, world),
  };
}

/** Requests come from no line of the program: their updates start where the callback was made. */
function observeWebhook(
  webhookCallback: GrammyModule["webhookCallback"],
  world: () => World,
): GrammyModule["webhookCallback"] {
  const make = webhookCallback as (...args: unknown[]) => (...args: unknown[]) => unknown;
  const observed: typeof make = (...options) => {
    const made = world().causality.context();
    const callback = make(...options);
    return (...args) => {
      const { causality } = world();
      const { line } = causality.context();
      const outer = causality.enter(causality.withLine(line || made.line));
      try {
        return callback(...args);
      } finally {
        causality.enter(outer);
      }
    };
  };
  return observed as unknown as GrammyModule["webhookCallback"];
}

/** Gives a session that names no storage adapter one of the world's. */
function withStorage(
  grammy: GrammyModule,
  plugin: SessionPlugin,
  world: () => World,
): SessionPlugin {
  const adapter = (table: string): StorageAdapter => {
    const home = world();
    if (home.settings.storage === "database") return databaseAdapter(home, table);
    const memory = new grammy.MemorySessionStorage() as unknown as StorageAdapter;
    return observedMemory(home, table, memory);
  };
  return (options = {}) => {
    if (options.type === "multi") {
      const parts = Object.entries(options).map(([name, part]) => [
        name,
        typeof part === "object" && part !== null
          ? { storage: adapter(`${name}/`), ...part }
          : part,
      ]);
      return plugin(Object.fromEntries(parts) as SessionOptions);
    }
    if (options.storage !== undefined) return plugin(options);
    const count = ++world().sessions;
    return plugin({ ...options, storage: adapter(count === 1 ? "" : `${count}/`) });
  };
}

export function observeRunner(runner: RunnerModule, world: () => World): RunnerModule {
  const sequentialize = (constraint: Constraint) => {
    const lanes = new Lanes();
    /** The constraints of the update that was let in last. */
    let entered: readonly string[] = [];
    const { line } = world().causality.context();
    const middleware = runner.sequentialize((ctx: Grammy.Context) => {
      const answer = constraint(ctx);
      const constraints = Array.isArray(answer)
        ? answer.filter((one) => !!one)
        : answer
          ? [answer]
          : [];
      const update = ctx.update.update_id;
      const behind = lanes.enter(update, constraints);
      entered = constraints;
      world().record(
        {
          step: world().step,
          at: world().now(),
          kind: "constraint-entered",
          update,
          constraints,
          behind,
        },
        line,
      );
      return answer;
    });
    return (ctx: Grammy.Context, next: Grammy.NextFunction) => {
      const update = ctx.update.update_id;
      const done = middleware(ctx, () => {
        world().record(
          { step: world().step, at: world().now(), kind: "constraint-passed", update },
          line,
        );
        return next();
      });
      // It asks for them at once.
      const constraints = entered;
      const leave = () => lanes.leave(update, constraints);
      world().causality.then.call(done as Promise<void>, leave, leave);
      return done;
    };
  };
  const run: RunnerModule["run"] = (bot, options) => {
    const home = world();
    home.origin ??= new Error("run()");
    const { concurrency } = home.settings;
    if (concurrency === null) return runner.run(bot, options);
    return runner.run(bot, { ...options, sink: { ...options?.sink, concurrency } });
  };
  return { ...runner, run, sequentialize } as unknown as RunnerModule;
}

function brief(reason: unknown): string {
  const { name, message } = describeReason(reason);
  return `${name}: ${message}`;
}
