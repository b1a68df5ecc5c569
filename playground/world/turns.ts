let last: Promise<void> = Promise.resolve();

/**
 * Runs happen one after the other, whatever realm they are in: a run binds the
 * promises of the whole process, and takes its unhandled rejections.
 */
export async function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const before = last;
  let end!: () => void;
  last = new Promise((resolve) => (end = resolve));
  await before;
  try {
    return await run();
  } finally {
    end();
  }
}
