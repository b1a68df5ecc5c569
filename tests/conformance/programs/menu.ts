import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

async function main() {
  await bot.api.setMyCommands([{ command: "start", description: "Begin" }]);
  await bot.api.setMyCommands([{ command: "help", description: "Ayuda" }], { language_code: "es" });
  console.log(JSON.stringify(await bot.api.getMyCommands()));
  console.log(JSON.stringify(await bot.api.getMyCommands({ language_code: "es" })));
  await bot.api.deleteMyCommands();
  console.log(JSON.stringify(await bot.api.getMyCommands()));
  await bot.api
    .setMyCommands([{ command: "Not valid", description: "x" }])
    .catch((error: Error) => console.log(error.message));
  await bot.start({ onStart: (me) => console.log(`@${me.username} has started`) });
}

void main();
