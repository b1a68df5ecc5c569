// The installed grammY, whose bots ask the simulated Telegram; sessions without an adapter
// are in the simulated database, under the names that they have in the simulation.
const grammy = require("grammy");
const { TELEGRAM, updates, post } = require("./post.cjs");

const { handleUpdate } = grammy.Bot.prototype;
grammy.Bot.prototype.handleUpdate = function (update, envelope) {
  return updates.run(update.update_id, () => handleUpdate.call(this, update, envelope));
};

const database = (table) => ({
  read: async (key) => (await post("/storage/read", { key: table + key })).value,
  write: (key, value) => post("/storage/write", { key: table + key, value }),
  delete: (key) => post("/storage/delete", { key: table + key }),
});

// In Deno grammY asks by the platform's own `fetch`, and not as its package for Node does.
const fetchInDeno = (url, { signal, ...init }) => {
  const controller = new AbortController();
  if (signal?.aborted) controller.abort();
  signal?.addEventListener("abort", () => controller.abort());
  return fetch(url, { ...init, signal: controller.signal });
};
const ownFetch = globalThis.Deno === undefined ? {} : { fetch: fetchInDeno };

let sessions = 0;
const stored =
  (plugin) =>
  (options = {}) => {
    if (options.type === "multi") {
      const parts = Object.entries(options).map(([name, part]) => [
        name,
        typeof part === "object" ? { storage: database(`${name}/`), ...part } : part,
      ]);
      return plugin(Object.fromEntries(parts));
    }
    if (options.storage !== undefined) return plugin(options);
    sessions++;
    return plugin({ ...options, storage: database(sessions === 1 ? "" : `${sessions}/`) });
  };

const here = (options) => ({ ...ownFetch, ...options, apiRoot: TELEGRAM });
module.exports = {
  ...grammy,
  Bot: class Bot extends grammy.Bot {
    constructor(token, config) {
      super(token, { ...config, client: here(config?.client) });
    }
  },
  Api: class Api extends grammy.Api {
    constructor(token, options, envelope) {
      super(token, here(options), envelope);
    }
  },
  session: stored(grammy.session),
  lazySession: stored(grammy.lazySession),
};
