// The installed grammY, whose bots ask the simulated Telegram; sessions without an adapter
// are in the simulated database, under the names that they have in the simulation, or in
// grammY's own memory.
const http = require("node:http");
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

/** One connection, so that what is noted keeps its order. */
const inOrder = new http.Agent({ keepAlive: true, maxSockets: 1 });

/** grammY's memory, untouched; each access is noted where the simulated database is. */
const memory = (table) => {
  const storage = new grammy.MemorySessionStorage();
  const note = (access, key, value, shared = false) =>
    void post("/storage/note", { access, key: table + key, value, shared }, inOrder);
  return {
    read(key) {
      const value = storage.read(key);
      note("read", key, value);
      return value;
    },
    write(key, value) {
      const shared = storage.read(key) === value;
      storage.write(key, value);
      note("write", key, value, shared);
    },
    delete(key) {
      storage.delete(key);
      note("write", key, undefined);
    },
  };
};
const storage = process.env.STORAGE === "memory" ? memory : database;

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
        typeof part === "object" ? { storage: storage(`${name}/`), ...part } : part,
      ]);
      return plugin(Object.fromEntries(parts));
    }
    if (options.storage !== undefined) return plugin(options);
    sessions++;
    return plugin({ ...options, storage: storage(sessions === 1 ? "" : `${sessions}/`) });
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
