// How a bot in a process of its own asks the simulated Telegram and database: over real HTTP.
const { AsyncLocalStorage } = require("node:async_hooks");
const http = require("node:http");

const { TELEGRAM } = process.env;
/** The update on whose behalf something is asked. */
const updates = new AsyncLocalStorage();
const agent = new http.Agent({ keepAlive: true });

/** @param {string} path @param {unknown} body @returns {Promise<any>} */
function post(path, body, connections = agent) {
  const update = updates.getStore();
  /** @type {Record<string, string>} */
  const headers = { "content-type": "application/json" };
  if (update !== undefined) headers["x-update"] = String(update);
  return new Promise((resolve, reject) => {
    const request = http.request(`${TELEGRAM}${path}`, {
      method: "POST",
      headers,
      agent: connections,
    });
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

module.exports = { TELEGRAM, updates, post };
