// The simulated database as Deno KV, which answers as it does in the simulation.
const { post } = require("./post.cjs");

exports.openKv = async () => ({
  get: (key) => post("/kv/get", { key }),
  set: (key, value) => post("/kv/set", { key, value }),
  delete: (key) => post("/kv/delete", { key }),
  atomic() {
    const checks = [];
    const changes = [];
    const transaction = {
      check: (...more) => (checks.push(...more), transaction),
      set: (key, value) => (changes.push({ key, value }), transaction),
      delete: (key) => (changes.push({ key }), transaction),
      commit: () => post("/kv/commit", { checks, changes }),
    };
    return transaction;
  },
  close() {},
});
