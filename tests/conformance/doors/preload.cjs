// Loaded before a bot in a Node or Deno process of its own, which tells over its standard output
// what it prints, in which manner it ends, and where it can be reached.
const { writeSync } = require("node:fs");
const net = require("node:net");
const { format } = require("node:util");
const { post } = require("./post.cjs");

/** @param {object} report */
const tell = (report) => writeSync(1, `${JSON.stringify(report)}\n`);
const named = (value) => (value instanceof Error ? `${value.name}: ${value.message}` : value);

for (const level of ["debug", "log", "info", "warn", "error"]) {
  // Without stacks: they name files, which are others in the simulation.
  console[level] = (...args) => tell({ kind: "console", level, text: format(...args.map(named)) });
}
process.on("uncaughtExceptionMonitor", (reason) => {
  const error = reason?.name === "BotError" ? reason.error : reason;
  tell({ kind: "failed", error: String(named(error)) });
});

// Whatever port a program wants: it gets a free one, of which Telegram is told.

const { listen } = net.Server.prototype;
net.Server.prototype.listen = function (...args) {
  this.once("listening", () => post("/listening", { port: this.address().port }));
  return listen.call(this, 0, "127.0.0.1", ...args.filter((one) => typeof one === "function"));
};

if (globalThis.Deno === undefined) require("./node.cjs");
else require("./deno.cjs");
