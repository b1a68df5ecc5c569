import {
  conversations,
  createConversation,
  type Conversation,
  type ConversationFlavor,
} from "@grammyjs/conversations";
import { run, sequentialize } from "@grammyjs/runner";
import { Bot, session, type Context, type SessionFlavor } from "grammy";

type MyContext = ConversationFlavor<Context & SessionFlavor<{ greeted: number }>>;

const key = (ctx: Context) => ctx.chat?.id.toString();
const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);
bot.use(sequentialize(key));
bot.use(session({ initial: () => ({ greeted: 0 }), getSessionKey: key }));
bot.use(conversations());

async function greet(conversation: Conversation<MyContext, Context>, ctx: Context) {
  await ctx.reply("Your name?");
  const { message } = await conversation.waitFor("message:text");
  const count = await conversation.external((outer) => ++outer.session.greeted);
  await ctx.reply(`Hello ${message?.text}, number ${count}`);
}
bot.use(createConversation(greet));

bot.command("start", (ctx) => ctx.conversation.enter("greet"));
bot.on("message", (ctx) => ctx.reply("outside"));

run(bot);
