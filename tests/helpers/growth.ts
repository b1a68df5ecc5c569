/**
 * How much longer four times as much takes: about 4 when the time is
 * proportional, 16 when it is squared. What counts is the processor's time, of
 * which others on a busy machine take none, and the best of several rounds.
 */
export function growth(act: (count: number) => void, count: number): number {
  const time = (many: number) => {
    const before = process.cpuUsage();
    act(many);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const best = (many: number) => Math.min(...Array.from({ length: 4 }, () => time(many)));
  act(count);
  return best(4 * count) / best(count);
}

/** What a growth stays below that is no worse than proportional, however noisy the measurement. */
export const PROPORTIONAL = 9;
