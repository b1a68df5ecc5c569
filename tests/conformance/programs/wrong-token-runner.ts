import { Bot } from "grammy";
import { run } from "@grammyjs/runner";

const bot = new Bot("1:wrong");

run(bot);
