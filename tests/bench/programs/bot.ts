import { Bot, session, type Context, type SessionFlavor, type StorageAdapter } from "grammy";
import { sequentialize } from "@grammyjs/runner";
import { CHATS } from "./arrivals.js";

export interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;
type BotConfig = ConstructorParameters<typeof Bot>[1];

const botInfo = { id: 1, is_bot: true, first_name: "bot", username: "bot" };

/** The bot of `scenarios/runner-sequentialize`, with edges that a benchmark gives it. */
export function createBot(
  fetch: (url: string, init: { body?: string }) => Promise<unknown>,
  storage: StorageAdapter<SessionData>,
) {
  const config = { botInfo, client: { fetch } } as unknown as BotConfig;
  const bot = new Bot<MyContext>("1:token", config as never);
  const getSessionKey = (ctx: Context) => ctx.chat?.id.toString();
  bot.use(sequentialize(getSessionKey));
  bot.use(session({ getSessionKey, initial: () => ({ count: 0 }), storage }));
  bot.on("message", async (ctx) => {
    ctx.session.count++;
    await ctx.reply(`#${ctx.session.count}`);
  });
  return bot;
}

/** An update such as Telegram sends; `index` counts from 0. */
export function updateOf(index: number) {
  const id = 101 + (index % CHATS);
  const person = { id, first_name: "A" };
  return {
    update_id: index + 1,
    message: {
      message_id: index + 1,
      date: 0,
      text: "x",
      chat: { ...person, type: "private" as const },
      from: { ...person, is_bot: false },
    },
  };
}

/** A response whose body is there at once. */
export function responseOf(answer: unknown) {
  return { ok: true, status: 200, json: () => Promise.resolve(answer) };
}
