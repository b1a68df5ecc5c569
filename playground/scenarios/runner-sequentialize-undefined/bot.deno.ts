import { Bot, session, type Context, type SessionFlavor } from "https://deno.land/x/grammy/mod.ts";
import { run, sequentialize } from "https://deno.land/x/grammy_runner/mod.ts";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

// Undefined outside of groups: those updates wait for nobody.
function getConstraint(ctx: Context) {
  return ctx.chat?.type === "group" ? ctx.chat.id.toString() : undefined;
}

bot.use(sequentialize(getConstraint));
// The session has another key: it is there in private chats, too.
bot.use(session({ initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

run(bot);
