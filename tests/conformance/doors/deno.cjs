// What Deno itself offers a bot, where it is not the platform's.
const { openKv } = require("./kv.cjs");
const { post } = require("./post.cjs");

const { serve } = Deno;

Deno.openKv = openKv;
Deno.serve = (...args) => {
  const handler = args.find((one) => typeof one === "function");
  const options = args.find((one) => one !== handler);
  return serve({
    ...options,
    handler: handler ?? options.handler,
    hostname: "127.0.0.1",
    port: 0,
    onListen(address) {
      void post("/listening", { port: address.port });
      options?.onListen?.(address);
    },
  });
};
