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

// One session for each person, in whatever chat.
function getSessionKey(ctx: Context) {
  return ctx.from?.id.toString();
}

// It knows the updates of this process, and of no other.
bot.use(sequentialize(getSessionKey));
bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

createServer(webhookCallback(bot, "http")).listen(8080);
