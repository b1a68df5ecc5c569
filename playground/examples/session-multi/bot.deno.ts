import { Bot, session, type Context, type SessionFlavor } from "https://deno.land/x/grammy/mod.ts";

interface SessionData {
  chat: { messages: number };
  user: { messages: number };
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

bot.use(
  session({
    type: "multi",
    chat: { initial: () => ({ messages: 0 }), prefix: "chat " },
    user: {
      initial: () => ({ messages: 0 }),
      prefix: "user ",
      getSessionKey: (ctx) => ctx.from?.id.toString(),
    },
  }),
);

bot.on("message", async (ctx) => {
  ctx.session.chat.messages++;
  ctx.session.user.messages++;
  await ctx.reply(`This chat: ${ctx.session.chat.messages}. You: ${ctx.session.user.messages}.`);
});

bot.start();
