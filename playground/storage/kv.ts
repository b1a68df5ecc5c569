import type { Causality } from "../causality/causality.js";
import type { Home } from "./adapters.js";

type Key = readonly (string | number | bigint | boolean)[];

interface Check {
  readonly key: Key;
  readonly versionstamp: string | null;
}

/** What it needs of its world. */
interface KvHome extends Pick<Home, "database" | "halted" | "reply"> {
  readonly causality: Pick<Causality, "current">;
}

/**
 * The simulated database as Deno KV, which has conditional writes: as much of
 * it as sessions need (`get`, `set`, `delete`, `atomic().check().set().commit()`).
 */
export function openKv(home: KvHome) {
  const { database, causality } = home;
  const ask = <T>(operation: (resolve: (value: T) => void, update: number | null) => void) =>
    new Promise<T>((resolve) => {
      if (!home.halted) operation(home.reply(resolve), causality.current());
    });
  const write = (key: Key, value: unknown) =>
    ask<{ ok: true; versionstamp: string }>((resolve, update) =>
      database.write(nameOf(key), value, update, () =>
        resolve({ ok: true, versionstamp: stampOf(database.versionOf(nameOf(key)))! }),
      ),
    );
  return {
    get: (key: Key) =>
      ask((resolve, update) =>
        database.read(nameOf(key), update, (value, version) =>
          resolve({ key, value: value ?? null, versionstamp: stampOf(version) }),
        ),
      ),
    set: write,
    delete: (key: Key) => write(key, undefined).then(() => {}),
    atomic() {
      const checks: Check[] = [];
      const changes: { key: Key; value: unknown }[] = [];
      const transaction = {
        check(...more: Check[]) {
          checks.push(...more);
          return transaction;
        },
        set(key: Key, value: unknown) {
          changes.push({ key, value });
          return transaction;
        },
        delete: (key: Key) => transaction.set(key, undefined),
        commit: () => commit(checks, changes),
      };
      return transaction;
    },
    close() {},
  };

  function commit(checks: readonly Check[], changes: readonly { key: Key; value: unknown }[]) {
    const [change, ...others] = changes;
    const [check, ...rest] = checks;
    const same = check && change && nameOf(check.key) === nameOf(change.key);
    if (!same || others.length > 0 || rest.length > 0) {
      throw new TypeError("This simulation of Deno KV commits one change, with a check of its key");
    }
    return ask<{ ok: boolean; versionstamp?: string }>((resolve, update) =>
      database.commit(
        nameOf(change.key),
        change.value,
        Number(check.versionstamp ?? 0),
        update,
        (ok) =>
          resolve(
            ok ? { ok, versionstamp: stampOf(database.versionOf(nameOf(change.key)))! } : { ok },
          ),
      ),
    );
  }
}

function nameOf(key: Key): string {
  return key.map(String).join("/");
}

/** Versions as Deno KV shows them: text that sorts as they do. */
function stampOf(version: number): string | null {
  return version === 0 ? null : String(version).padStart(20, "0");
}
