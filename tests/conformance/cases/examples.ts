import { examples as manifest, type ExampleName } from "../../../playground/examples/manifest.js";
import type { Scenario } from "../../../playground/index.js";
import type { Case } from "../case.js";

/** Ways in which each example runs, and what must be seen of it. */
const expected: Readonly<Record<ExampleName, Omit<Case, "name" | "file" | "arrivals">>> = {
  hello: {
    mode: "polling",
    shows: { calls: ["Hello! Write me something.", "You wrote: hi"] },
  },
  composers: {
    mode: "runner",
    shows: {
      calls: ["I count your messages", "#2"],
      sessions: { "101": { count: 2 }, "102": { count: 1 } },
    },
  },
  "error-boundaries": {
    mode: "polling",
    shows: {
      // What was changed inside is saved although the handler failed.
      sessions: { "101": { orders: 1 }, "102": { orders: 0 } },
      printed: ["Inner: Error: the shop is closed", "Outer: Error: the shop is closed"],
    },
  },
  catch: {
    mode: "runner",
    shows: {
      calls: ["Still here"],
      printed: [
        "Update 1: Telegram refused sendMessage: Bad Request: chat not found",
        "Update 2: RangeError: a bug",
      ],
    },
  },
  "webhook-retry": {
    mode: "webhook",
    shows: {
      calls: ["Paid"],
      deliveries: [
        "update 1, attempt 1, 500",
        "update 1, attempt 2, 200",
        "update 2, attempt 1, 200",
      ],
      printed: ["the bank does not answer", "Update 2: RangeError: a bug"],
    },
  },
  idempotent: {
    mode: "polling",
    shows: { calls: ["#1", "#2", "#3"], sessions: { "101": { count: 3, done: [1, 2, 3] } } },
  },
  "auto-retry": {
    mode: "polling",
    shows: { calls: ["→ 429 Too Many Requests", "5 of 5"] },
  },
  throttler: {
    mode: "polling",
    shows: { calls: ["5 of 5"], without: ["429"] },
  },
  broadcast: {
    mode: "polling",
    shows: {
      calls: ["Hello", "On their way", "Still here"],
      printed: ["404: Bad Request: chat not found", "Everybody has been told"],
    },
  },
  "webhook-press": {
    mode: "webhook",
    shows: { lost: 1, calls: ["answerCallbackQuery"], sessions: { "101": { count: 2 } } },
  },
  "queue-by-key": {
    mode: "webhook",
    shows: {
      calls: ["#2"],
      sessions: { "101": { count: 2 }, "102": { count: 1 } },
      deliveries: ["1", "2", "3"].map((update) => `update ${update}, attempt 1, 200`),
    },
  },
  "first-bot": { mode: "polling", shows: { calls: ["Hi! Write to me.", "You wrote: hello"] } },
  "first-bot-counts": {
    mode: "polling",
    shows: { sessions: { "101": { count: 2 }, "102": { count: 1 } }, calls: ["#2: again"] },
  },
  "first-bot-slow": { mode: "polling", shows: { calls: ["your report", "You wrote: hi"] } },
  "first-bot-run": { mode: "runner", shows: { calls: ["your report", "You wrote: hi"] } },
  "webhook-secret-token": {
    mode: "webhook",
    shows: { calls: ['"secret_token"', "Hi!"], deliveries: ["update 1, attempt 1, 200"] },
  },
  "webhook-return-ordered": {
    mode: "webhook",
    shows: {
      sessions: { "101": { count: 2 } },
      deliveries: ["update 1, attempt 1, 200", "update 2, attempt 1, 200"],
    },
  },
  "webhook-background": {
    mode: "webhook",
    shows: { calls: ["On it: B", "Done: A", "Done: B", "Done: C"] },
  },
  "session-per-user": {
    mode: "polling",
    shows: {
      sessions: { "101/-1001": { count: 2 }, "101/101": { count: 1 }, "102/-1001": { count: 1 } },
    },
  },
  "session-reads-and-writes": {
    mode: "polling",
    shows: {
      printed: [
        'write {"count":0}',
        'write {"count":1}',
        'write {"count":10}',
        "it broke",
        "delete",
      ],
    },
  },
  "session-read-only": {
    mode: "runner",
    shows: { lost: 1, sessions: { "101": { count: 1 } }, calls: ["#2", "It was 1"] },
  },
  "session-adapter": {
    mode: "polling",
    shows: { calls: ["#1, in the database: nothing", "#2, in the database: {"] },
  },
  "session-memory": {
    mode: "runner",
    shows: { sessions: {}, calls: ["#1", "#3", "#5"], without: ["#4"], printed: ["it broke"] },
  },
  "session-lazy": {
    mode: "runner",
    shows: { lost: 1, sessions: { "101": { count: 1 } }, calls: ["I count"] },
  },
  "session-multi": {
    mode: "polling",
    shows: {
      sessions: {
        "chat/chat -1001": { messages: 2 },
        "chat/chat 101": { messages: 1 },
        "user/user 101": { messages: 2 },
        "user/user 102": { messages: 1 },
      },
    },
  },
  "runner-options": {
    mode: "runner",
    shows: { calls: ["Hi!", '"timeout":20,"allowed_updates":["message"]'] },
  },
  "runner-parts": { mode: "runner", shows: { calls: ["Done: A", "Done: B"] } },
  "runner-errors": {
    mode: "runner",
    shows: {
      printed: ["Update 1: Error: it broke"],
      calls: ["Something went wrong", "Still here"],
    },
  },
  "runner-task": {
    mode: "runner",
    shows: { calls: ["Hi!"], printed: ["No more updates: GrammyError", "409: Conflict"] },
  },
  "runner-timeout": {
    mode: "runner",
    shows: {
      printed: ["A takes too long", "B takes too long", "A is done", "B is done"],
      calls: ["Done: A", "Done: B"],
    },
  },
  "sequentialize-twice": { mode: "runner", shows: { lost: 1, sessions: { "101": { count: 1 } } } },
  "sequentialize-several-throw": {
    mode: "runner",
    shows: { lost: 1, sessions: { "102": { count: 1 } }, printed: ["it broke"] },
  },
  "sequentialize-without-deadlock": {
    mode: "runner",
    shows: {
      sessions: { "101": { asked: false } },
      calls: ["What is your name?", "Hello, Alice!"],
    },
  },
  distribute: {
    mode: "runner",
    shows: { printed: ["A thread has “A”", "Stopped", "Still alive"] },
    known: "no-threads",
    simulated: { printed: ["platform-not-simulated", "distribute (worker_threads)", "Stopped"] },
  },
};

/** As much slower as the latencies of all cases are than the pages'. */
const SLOWER = 10;

/** A program of the site, as it is described there, at the latencies of all cases. */
export function shelved(
  shelf: "examples" | "scenarios",
  { name, program, arrivals, settings }: Scenario,
  rest: Pick<Case, "mode" | "shows">,
): Case {
  return {
    name,
    file: `playground/${shelf}/${program ?? name}/bot.ts`,
    arrivals: arrivals.map((one) => ({ ...one, at: one.at * SLOWER })),
    settings: settings as Case["settings"],
    ...rest,
  };
}

/** The programs that only pages show. */
export const examples: readonly Case[] = (manifest as readonly Scenario[]).map((one) =>
  shelved("examples", one, expected[one.name as ExampleName]),
);
