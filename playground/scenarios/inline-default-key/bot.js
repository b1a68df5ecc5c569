const { Bot, InlineQueryResultBuilder, session } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

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
