import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.api.config.use(async (previous, method, payload, signal) => {
  const answer = await previous(method, payload, signal);
  if (method !== "getUpdates") console.log(method, answer.ok);
  return answer;
});
// A second attempt for messages that came to nothing.
bot.api.config.use(async (previous, method, payload, signal) => {
  const answer = await previous(method, payload, signal);
  if (answer.ok || method !== "sendMessage") return answer;
  return previous(method, { ...payload, text: "instead" } as typeof payload, signal);
});
bot.on("message", (ctx) => ctx.reply(""));

bot.start();
