// What a bot requires in Node, where it is not what is installed.
const Module = require("node:module");

const { BOT_DIRECTORY } = process.env;
const doors = { grammy: "./grammy.cjs", "@deno/kv": "./kv.cjs" };

const load = Module._load;
Module._load = function (request, parent, isMain) {
  const door = parent?.filename?.startsWith(BOT_DIRECTORY) ? doors[request] : undefined;
  return door === undefined ? load.call(this, request, parent, isMain) : require(door);
};
