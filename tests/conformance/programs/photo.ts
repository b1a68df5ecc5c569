import { Bot, InputFile } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.hears("upload", async (ctx) => {
  const file = new InputFile(new Uint8Array([1, 2, 3]), "dots.png");
  await ctx.replyWithPhoto(file).catch((error: Error) => console.log(error.message));
  await ctx.reply("No upload");
});
bot.on("message", async (ctx) => {
  await ctx.replyWithChatAction("upload_photo");
  const sent = await ctx.replyWithPhoto("https://example.com/a.png", { caption: "A <b>photo</b>" });
  console.log(sent.caption, sent.photo.length);
});

bot.start();
