const KEY = "carrera:playground:tab";

/**
 * The name of this tab, which outlives a reload. A tab that was duplicated finds
 * its name taken, and gets another one: two tabs never write over each other.
 */
export async function tabName(): Promise<string> {
  const known = remembered();
  if (known !== null && (await take(known))) return known;
  const fresh = crypto.getRandomValues(new Uint32Array(2)).join("-");
  await take(fresh);
  try {
    sessionStorage.setItem(KEY, fresh);
  } catch {
    // Storage is forbidden: then nothing is kept, which is told when it is tried.
  }
  return fresh;
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Holds a name as long as the tab is open. True where there are no locks: then nobody can tell. */
function take(name: string): Promise<boolean> {
  if (!("locks" in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const options = { ifAvailable: true } as const;
    navigator.locks
      .request(`${KEY}:${name}`, options, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<void>(() => {});
      })
      .catch(() => resolve(true));
  });
}
