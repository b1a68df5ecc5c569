import { openKv } from "../storage/kv.js";
import type { SimulatedDatabase } from "../storage/database.js";
import type { Payload } from "../telegram/server.js";

type Kv = ReturnType<typeof openKv>;
type Transaction = ReturnType<Kv["atomic"]>;
type Key = Parameters<Kv["get"]>[0];

/** The simulated database's Deno KV over HTTP: what `POST /kv/<method>` with a payload answers. */
export async function answerKv(
  method: string,
  payload: Payload,
  database: SimulatedDatabase,
  update: number | null,
): Promise<unknown> {
  const causality = { current: () => update };
  const kv = openKv({ database, causality, halted: false, reply: (answer) => answer });
  const key = payload.key as Key;
  if (method === "get") return kv.get(key);
  if (method === "set") return kv.set(key, payload.value);
  if (method === "delete") return kv.delete(key).then(() => ({}));
  const transaction = kv.atomic().check(...(payload.checks as Parameters<Transaction["check"]>));
  for (const { key, value } of payload.changes as { key: Key; value: unknown }[]) {
    transaction.set(key, value);
  }
  return transaction.commit();
}
