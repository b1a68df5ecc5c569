import {
  Bot,
  InlineQueryResultBuilder,
  session,
  type Context,
  type SessionFlavor,
} from "https://deno.land/x/grammy/mod.ts";
import { run } from "https://deno.land/x/grammy_runner/mod.ts";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

// Without getSessionKey, the key is the chat's id.
bot.use(session({ initial: () => ({ count: 0 }) }));

bot.on("inline_query", async (ctx) => {
  // An inline query belongs to no chat: there is no key, and reading the session throws.
  ctx.session.count++;
  const answer = InlineQueryResultBuilder.article("1", `Query ${ctx.session.count}`);
  await ctx.answerInlineQuery([answer.text(ctx.inlineQuery.query)], { cache_time: 0 });
});

bot.catch(({ error }) => console.error(String(error)));

run(bot);
