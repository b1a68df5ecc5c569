const { Bot, InlineQueryResultBuilder, session } = require("grammy");
const { run, sequentialize } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

/** A session for each person: inline queries have a sender, too. */
function getSessionKey(ctx) {
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
