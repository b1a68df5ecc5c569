import { expect, test } from "vitest";
import { runSource } from "../../helpers/scenarios.js";

test("distribute says by name that it cannot work, with its place", async () => {
  const result = await runSource(`import { distribute, run } from "@grammyjs/runner";
import { Bot } from "grammy";
const bot = new Bot(process.env.BOT_TOKEN!);
bot.use(distribute("./worker.js"));
run(bot);
`);
  expect(result.status).toBe("error");
  expect(result.error).toMatchObject({
    code: "platform-not-simulated",
    data: { name: "distribute (worker_threads)" },
    file: "bot.ts",
    line: 5,
  });
});
