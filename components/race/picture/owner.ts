import type { RaceModel } from "../model.js";

/** Whose session a key is: people know a chat or a person by name, not by the number in it. */
export function ownerOf({ lanes }: Pick<RaceModel, "lanes">, key: string): string {
  const own = key.slice(key.lastIndexOf("/") + 1);
  const id = Number(/-?\d+/.exec(own)?.[0] ?? NaN);
  for (const { chat, from } of lanes) {
    const party = [chat, from].find((one) => one?.id === id);
    if (party) return own.replace(String(id), () => party.name);
  }
  return key;
}
