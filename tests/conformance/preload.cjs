// Loaded before a bot in plain Node: sends it to the simulated Telegram and
// database over real HTTP. grammY and the runner themselves are the installed ones.
const { AsyncLocalStorage } = require("node:async_hooks");
const Module = require("node:module");
const grammy = require("grammy");

const { TELEGRAM } = process.env;
const updates = new AsyncLocalStorage();

const { handleUpdate } = grammy.Bot.prototype;
grammy.Bot.prototype.handleUpdate = function (update, envelope) {
  return updates.run(update.update_id, () => handleUpdate.call(this, update, envelope));
};

/** @returns {Record<string, string>} */
function headers() {
  const update = updates.getStore();
  return {
    "content-type": "application/json",
    ...(update === undefined ? {} : { "x-update": String(update) }),
  };
}

async function storage(access, body) {
  const response = await fetch(`${TELEGRAM}/storage/${access}`, {
    method: "POST",
    headers: headers(),
    body: JSON.stringify(body),
  });
  return response.json();
}

const http = {
  read: async (key) => (await storage("read", { key })).value,
  write: (key, value) => storage("write", { key, value }),
  delete: (key) => storage("delete", { key }),
};

class Bot extends grammy.Bot {
  constructor(token, config) {
    super(token, { ...config, client: { ...config?.client, apiRoot: TELEGRAM } });
  }
}
const doors = {
  ...grammy,
  Bot,
  session: (options) => grammy.session({ storage: http, ...options }),
};

const load = Module._load;
Module._load = function (request, parent, isMain) {
  const bots = parent?.filename?.startsWith(process.env.BOT_DIRECTORY);
  return request === "grammy" && bots ? doors : load.call(this, request, parent, isMain);
};
