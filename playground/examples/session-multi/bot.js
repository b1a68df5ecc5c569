const { Bot, session } = require("grammy");

const bot = new Bot(process.env.BOT_TOKEN);

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
