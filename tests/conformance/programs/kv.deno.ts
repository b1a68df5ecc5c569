import { Bot, type Context } from "https://deno.land/x/grammy/mod.ts";
import { run } from "https://deno.land/x/grammy_runner/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);
const kv = await Deno.openKv();

async function count(ctx: Context) {
  const key = ["messages", ctx.chat!.id];
  const { value, versionstamp } = await kv.get<number>(key);
  const { ok } = await kv
    .atomic()
    .check({ key, versionstamp })
    .set(key, (value ?? 0) + 1)
    .commit();
  await ctx.reply(ok ? `#${(value ?? 0) + 1}` : "Somebody else has counted");
  if (value !== null) await kv.delete(key);
  else await kv.set(["last"], ctx.message!.text);
}

bot.on("message:text", count);
run(bot);
