import { Bot, Context, session, type SessionFlavor } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";

interface SessionData {
  chat: { count: number };
  user: { names: string[] };
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

bot.use(sequentialize((ctx) => `chat ${ctx.chat?.id}`));
// The key of the user's part is not among the constraints.
bot.use(
  session({
    type: "multi",
    chat: { initial: () => ({ count: 0 }) },
    user: { initial: () => ({ names: [] }), getSessionKey: (ctx) => ctx.from?.id.toString() },
  }),
);
bot.on("message:text", async (ctx) => {
  ctx.session.chat.count++;
  ctx.session.user.names.push(ctx.msg.text);
  await ctx.reply(`#${ctx.session.chat.count}, ${ctx.session.user.names.join()}`);
});

run(bot);
