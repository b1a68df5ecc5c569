import type { RaceModel } from "../model.js";

/** Whose session a key is: people know a chat or a person by name, not by id. */
export function ownerOf({ lanes }: Pick<RaceModel, "lanes">, key: string): string {
  const id = Number(key.slice(key.lastIndexOf("/") + 1));
  for (const { chat, from } of lanes) {
    if (chat.id === id) return chat.name;
    if (from.id === id) return from.name;
  }
  return key;
}
