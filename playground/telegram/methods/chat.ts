import { badRequest, done } from "../answers.js";
import { BOT, chatObject, userObject } from "../chats.js";
import { integer } from "../params.js";
import { chatOf, type Method } from "./method.js";

export const getChat: Method = (payload, cloud) =>
  done({ ...chatObject(chatOf(payload, cloud)), accent_color_id: 0, max_reaction_count: 11 });

/** Nobody is an administrator; who has never written in a group counts as having left it. */
export const getChatMember: Method = (payload, cloud) => {
  const chat = chatOf(payload, cloud);
  const id = integer(payload.user_id, 0);
  if (id <= 0) throw badRequest("invalid user_id specified");
  if (id === BOT.id) return done({ user: { ...BOT }, status: "member" });
  const user = cloud.directory.userById(id);
  if (user === undefined) throw badRequest("user not found");
  const status = cloud.directory.isMember(chat, id) ? "member" : "left";
  return done({ user: userObject(user), status });
};
