import type { conformance as original } from "../es/conformance.js";

export const conformance: typeof original = {
  summary: (count) => `The ${count} bots, one by one`,
  heads: {
    bot: "Bot",
    mode: "How it runs",
    lost: "Lost writes",
    verdict: "Result",
  },
  groups: {
    sessions: "Sessions",
    running: "Fetching updates, failing, and stopping",
    methods: "Methods of the Bot API",
    webhooks: "Webhooks",
    trouble: "Troubleshooting",
    deno: "What Deno itself offers",
    examples: "Examples of these pages",
  },
  modes: { polling: "bot.start()", runner: "run(bot)", webhook: "webhook" },
  same: "the same",
  differs: "differs",
  known: {
    "unsent-call": {
      title: "A call that is aborted at once.",
      text: "If a bot makes a call and aborts it in the same turn, as the runner's stop() does with the getUpdates that it has just requested, the call never leaves a real process. The simulation counts it as made.",
    },
    "no-threads": {
      title: "Threads.",
      text: "There are no threads in the simulation: distribute ends with an error that names it. In a real process it hands the updates to threads, which keep it alive afterwards.",
    },
    "first-crash": {
      title: "Several processes and a crash.",
      text: "If a bot runs in several processes and one of them crashes, in reality the others go on. In the simulation the run ends there.",
    },
  },
  playground: "/en/playground",
};
