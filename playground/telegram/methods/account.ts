import { badRequest, done, type Payload } from "../answers.js";
import { BOT } from "../chats.js";
import { isRecord, structure } from "../params.js";
import type { Method } from "./method.js";

const MOST_COMMANDS = 100;
const LONGEST_DESCRIPTION = 256;

export const getMe: Method = () =>
  done({
    ...BOT,
    can_join_groups: true,
    can_read_all_group_messages: true,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
  });

export const setMyCommands: Method = (payload, { commands }) => {
  const given = structure(payload.commands, "commands");
  if (!Array.isArray(given)) throw badRequest("can't parse commands JSON object");
  if (given.length > MOST_COMMANDS) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  commands.set(listOf(payload), given.map(checkCommand));
  return done(true);
};

export const getMyCommands: Method = (payload, { commands }) =>
  done((commands.get(listOf(payload)) ?? []).map((command) => ({ ...command })));

export const deleteMyCommands: Method = (payload, { commands }) => {
  commands.delete(listOf(payload));
  return done(true);
};

/** Which of the bot's lists is meant: there is one for each scope and language. */
function listOf({ scope, language_code = "" }: Payload): string {
  const given = structure(scope, "scope");
  const { type = "default", chat_id = "", user_id = "" } = isRecord(given) ? given : {};
  return [type, chat_id, user_id, language_code].join(" ");
}

function checkCommand(entry: unknown): Record<string, unknown> {
  const { command, description } = isRecord(entry) ? entry : {};
  const name = String(command ?? "").replace(/^\//, "");
  if (!/^[a-z0-9_]{1,32}$/.test(name)) throw badRequest("BOT_COMMAND_INVALID");
  const text = String(description ?? "");
  if (text === "" || text.length > LONGEST_DESCRIPTION) {
    throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
  }
  return { command: name, description: text };
}
