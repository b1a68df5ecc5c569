import { Bot, session, type Context, type SessionFlavor } from "https://deno.land/x/grammy/mod.ts";
import { run, sequentialize } from "https://deno.land/x/grammy_runner/mod.ts";

interface ChatData {
  messages: number;
}
interface UserData {
  messages: number;
}
type MyContext = Context & SessionFlavor<{ chat: ChatData; user: UserData }>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

const chatKey = (ctx: Context) => ctx.chat && `chat ${ctx.chat.id}`;
const userKey = (ctx: Context) => ctx.from && `user ${ctx.from.id}`;

// An update waits for those of its chat and for those of its user.
bot.use(sequentialize((ctx) => [chatKey(ctx), userKey(ctx)].filter((key) => key !== undefined)));
bot.use(
  session({
    type: "multi",
    chat: { getSessionKey: chatKey, initial: () => ({ messages: 0 }) },
    user: { getSessionKey: userKey, initial: () => ({ messages: 0 }) },
  }),
);

bot.on("message", async (ctx) => {
  ctx.session.chat.messages++;
  ctx.session.user.messages++;
  await ctx.reply(`Chat: ${ctx.session.chat.messages}. You: ${ctx.session.user.messages}.`);
});

run(bot);
