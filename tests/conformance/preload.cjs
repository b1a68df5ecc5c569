// Loaded before a bot in plain Node: sends it to the simulated Telegram and
// database over real HTTP. grammY and the runner themselves are the installed ones.
const { AsyncLocalStorage } = require("node:async_hooks");
const { writeSync } = require("node:fs");
const http = require("node:http");
const Module = require("node:module");
const net = require("node:net");
const { format } = require("node:util");
const grammy = require("grammy");

const { TELEGRAM, BOT_DIRECTORY } = process.env;
/** The pipe over which the tests learn what the program printed and how it ended. */
const REPORTS = 3;
const updates = new AsyncLocalStorage();
const agent = new http.Agent({ keepAlive: true });

const { handleUpdate } = grammy.Bot.prototype;
grammy.Bot.prototype.handleUpdate = function (update, envelope) {
  return updates.run(update.update_id, () => handleUpdate.call(this, update, envelope));
};

/** @param {string} path @param {unknown} body @returns {Promise<any>} */
function post(path, body) {
  const update = updates.getStore();
  /** @type {Record<string, string>} */
  const headers = { "content-type": "application/json" };
  if (update !== undefined) headers["x-update"] = String(update);
  return new Promise((resolve, reject) => {
    const request = http.request(`${TELEGRAM}${path}`, { method: "POST", headers, agent });
    request.once("error", reject);
    request.once("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => (text += chunk));
      response.once("end", () => resolve(JSON.parse(text)));
    });
    request.end(JSON.stringify(body));
  });
}

// Sessions without an adapter are in the database, under the names they have in the simulation.

const database = (table) => ({
  read: async (key) => (await post("/storage/read", { key: table + key })).value,
  write: (key, value) => post("/storage/write", { key: table + key, value }),
  delete: (key) => post("/storage/delete", { key: table + key }),
});

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

const here = (options) => ({ ...options, apiRoot: TELEGRAM });
const doors = {
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

const load = Module._load;
Module._load = function (request, parent, isMain) {
  const bots = parent?.filename?.startsWith(BOT_DIRECTORY);
  return request === "grammy" && bots ? doors : load.call(this, request, parent, isMain);
};

// Whatever port a program wants: it gets a free one, of which Telegram is told.

const { listen } = net.Server.prototype;
net.Server.prototype.listen = function (...args) {
  this.once("listening", () => post("/listening", { port: this.address().port }));
  return listen.call(this, 0, "127.0.0.1", ...args.filter((one) => typeof one === "function"));
};

// What it prints, and what it dies of.

/** @param {object} report */
const tell = (report) => writeSync(REPORTS, `${JSON.stringify(report)}\n`);
const named = (value) => (value instanceof Error ? `${value.name}: ${value.message}` : value);

for (const level of ["debug", "log", "info", "warn", "error"]) {
  const print = console[level];
  console[level] = (...args) => {
    tell({ kind: "console", level, text: format(...args.map(named)) });
    print.apply(console, args);
  };
}
process.on("uncaughtExceptionMonitor", (reason) => {
  const error = reason?.name === "BotError" ? reason.error : reason;
  tell({ kind: "failed", error: String(named(error)) });
});
