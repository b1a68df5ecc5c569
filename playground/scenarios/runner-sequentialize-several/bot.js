const { Bot, session } = require("grammy");
const { run, sequentialize } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

const chatKey = (ctx) => ctx.chat && `chat ${ctx.chat.id}`;
const userKey = (ctx) => ctx.from && `user ${ctx.from.id}`;

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
