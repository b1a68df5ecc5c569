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
  act(count);
  let small = Infinity;
  let large = Infinity;
  // A machine that is busy for a while is waited out: what is squared stays squared.
  for (let round = 0; round < 12; round++) {
    small = Math.min(small, time(count));
    large = Math.min(large, time(4 * count));
    if (round >= 3 && large / small < PROPORTIONAL) break;
  }
  return large / small;
}

/** What a growth stays below that is no worse than proportional, however noisy the measurement. */
export const PROPORTIONAL = 9;
