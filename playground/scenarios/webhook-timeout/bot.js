const { createServer } = require("node:http");
const { Bot, session, webhookCallback } = require("grammy");

const bot = new Bot(process.env.BOT_TOKEN);

bot.use(session({ initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  await ctx.reply(`#${ctx.session.count}`);
});

// After 10 s the callback throws, but the middleware goes on: Telegram sends the update again.
const handleUpdate = webhookCallback(bot, "http");
createServer(async (request, response) => {
  try {
    await handleUpdate(request, response);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
}).listen(8080);
