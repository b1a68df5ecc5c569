import { command } from "./command.js";

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
process.exitCode = await command(process.argv.slice(2), LC_ALL || LC_MESSAGES || LANG || "");
