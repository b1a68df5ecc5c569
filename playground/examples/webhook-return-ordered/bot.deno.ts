import { createServer } from "node:http";
import {
  Bot,
  session,
  webhookCallback,
  type Context,
  type SessionFlavor,
} from "https://deno.land/x/grammy/mod.ts";
import { sequentialize } from "https://deno.land/x/grammy_runner/mod.ts";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

function getSessionKey(ctx: Context) {
  return ctx.chat?.id.toString();
}

bot.use(sequentialize(getSessionKey));
bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await ctx.reply(`#${ctx.session.count}`);
});

const options = { onTimeout: "return", timeoutMilliseconds: 1000 } as const;
createServer(webhookCallback(bot, "http", options)).listen(8080);
