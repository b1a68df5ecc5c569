import { isSignal } from "../../playground/telegram/arrivals.js";
import { HttpFace } from "../../playground/platform/http-face.js";
import { settingsOf, type Case } from "./case.js";
import { outcomeOf, type Outcome } from "./outcome.js";
import { Processes } from "./processes.js";

const TOKEN = "1:carrera";
/** Ms after the simulation's end in which reality may still differ. */
const GRACE = 300;
/** Ms for which a bot is watched after the last arrival, whatever the simulation says. */
const PRESENT = 700;
/** Ms that a process which is started again may take until it is heard. */
const BOOT = 700;
/** Ms without anything under way after which nothing more is expected. */
const QUIET = 150;
/** Ms for which a late machine is waited for, when there are calls still to come. */
const LATE = 3_000;
/** Ms beyond its time after which something that has to happen is given up. */
const PATIENCE = 15_000;

/**
 * Runs a case in processes of its own, of Node or of Deno by the file's flavour,
 * with the installed grammY and runner, real timers and real HTTP, until it has
 * gone on for longer than in the simulation (`ms`), has called as often if it is
 * going to (`least`), and nothing is under way any more. Time begins when all processes have made themselves heard; what arrives
 * at 0 has been there before.
 */
export async function runInReality(one: Case, ms: number, least = 0): Promise<Outcome> {
  const { arrivals, latency, flood, storage, deployment } = settingsOf(one);
  const { limit } = one.settings ?? {};
  const face = new HttpFace(latency, { flood, token: TOKEN });
  const env = { TELEGRAM: await face.listen(), STORAGE: storage, BOT_TOKEN: TOKEN };
  const happen = (arrival: (typeof arrivals)[number]) => {
    if (isSignal(arrival)) bots.signal(arrival.signal);
    else face.receive(arrival);
  };
  for (const arrival of arrivals.filter(({ at }) => at === 0)) happen(arrival);
  const bots = new Processes(one.file, env, deployment);
  const timers: NodeJS.Timeout[] = [];
  try {
    const heard = one.mode === "webhook" ? () => face.listeners : () => calls(face);
    await until(() => heard() >= deployment.count || bots.ended);
    for (const arrival of arrivals.filter(({ at }) => at > 0)) {
      timers.push(setTimeout(() => happen(arrival), arrival.at));
    }
    const last = Math.max(0, ...arrivals.map(({ at }) => at + PRESENT));
    const boot = deployment.restart === null ? 0 : BOOT;
    const most = limit ?? Math.max(ms, last) + boot + GRACE;
    const end = performance.now() + most;
    let busy = 0;
    await until(() => {
      const now = performance.now();
      if (face.busy) busy = now;
      if (bots.ended) return true;
      if (limit !== undefined) return now > end;
      return now > end && now > busy + QUIET && (calls(face) >= least || now > end + LATE);
    }, most + LATE);
    await bots.kill();
    const { printed, failure } = bots;
    const sessions = face.database.snapshot();
    return outcomeOf(face.trace, { sessions, printed, ended: failure ?? "ok" });
  } finally {
    for (const timer of timers) clearTimeout(timer);
    await bots.kill();
    await face.close();
  }
}

function calls({ trace }: HttpFace): number {
  return trace.filter(({ kind }) => kind === "call-requested").length;
}

/** Waits for something that takes `most` ms. */
async function until(condition: () => boolean, most = 0): Promise<void> {
  const deadline = performance.now() + most + PATIENCE;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error("the bot did not get there");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
