import { Bot, session, type Context, type SessionFlavor } from "grammy";

interface SessionData {
  orders: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

// Outside of `session`: it has discarded the change before the error arrives here.
const outer = bot.errorBoundary(({ error }) => console.error(`Outer: ${error}`));
outer.use(session({ initial: () => ({ orders: 0 }) }));

// Inside of `session`: it never learns of the error, and saves the change.
const inner = outer.errorBoundary(({ error }) => console.error(`Inner: ${error}`));
inner.command("inside", orderAndFail);

outer.command("outside", orderAndFail);
outer.command("orders", (ctx) => ctx.reply(`Orders: ${ctx.session.orders}`));

function orderAndFail(ctx: MyContext) {
  ctx.session.orders++;
  throw new Error("the shop is closed");
}

bot.start();
