import { Bot, webhookCallback } from "https://deno.land/x/grammy/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

bot.on("message:text", (ctx) => ctx.reply(`You wrote ${ctx.message.text}`));

const handle = webhookCallback(bot, "std/http");

Deno.serve({ port: 8080 }, async (request) => {
  if (request.method !== "POST") return new Response("Not here", { status: 404 });
  return await handle(request);
});
