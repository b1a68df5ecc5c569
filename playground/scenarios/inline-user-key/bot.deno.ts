import {
  Bot,
  InlineQueryResultBuilder,
  session,
  type Context,
  type SessionFlavor,
} from "https://deno.land/x/grammy/mod.ts";
import { run, sequentialize } from "https://deno.land/x/grammy_runner/mod.ts";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

/** A session for each person: inline queries have a sender, too. */
function getSessionKey(ctx: Context) {
  return ctx.from?.id.toString();
}

// People type fast: their queries come faster than they are answered.
bot.use(sequentialize(getSessionKey));
bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));

bot.on("inline_query", async (ctx) => {
  ctx.session.count++;
  const answer = InlineQueryResultBuilder.article("1", `Query ${ctx.session.count}`);
  await ctx.answerInlineQuery([answer.text(ctx.inlineQuery.query)], { cache_time: 0 });
});

bot.catch(({ error }) => console.error(String(error)));

run(bot);
