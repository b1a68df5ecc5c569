import {
  isInline,
  isSignal,
  type Arrival,
  type InlineArrival,
  type MessageArrival,
  type TelegramArrival,
} from "../../playground/telegram/arrivals.js";
import { BOT } from "../../playground/telegram/chats.js";
import type { Trace } from "../../playground/trace/events.js";
import { defaultSettings, type Settings } from "../../playground/world/settings.js";
import type { Work } from "../../playground/share/work.js";

/** Virtual ms between what a script ends with and what comes before anything has run. */
const LATER = 100;

/**
 * When something happens that the visitor does while the first `count` events of
 * a run are shown: at the next whole ms, so that all that is shown stays as it is.
 * Without a run it comes after the script.
 */
export function nextTime(trace: Trace | null, count: number, arrivals: readonly Arrival[]): number {
  if (trace === null) return arrivals.reduce((last, { at }) => Math.max(last, at), 0) + LATER;
  return Math.floor(trace[Math.min(count, trace.length) - 1]?.at ?? 0) + 1;
}

/** The work with more that happens; the script stays in the order of time. */
export function withArrivals(work: Work, more: readonly Arrival[]): Work {
  // Sorting is stable: what happens at one time stays in the order in which it was asked for.
  const arrivals = [...work.arrivals, ...more].sort((a, b) => a.at - b.at);
  return { ...work, arrivals };
}

/** As many messages or queries as one cannot send by hand at once: of several, with their numbers. */
export function burstOf(count: number, one: MessageArrival | InlineArrival): Arrival[] {
  if (count === 1) return [one];
  const numbered = (text: string, i: number) => `${text} ${i + 1}`.trim();
  return Array.from({ length: count }, (_, i) =>
    isInline(one)
      ? { ...one, inline: numbered(one.inline, i) }
      : { ...one, text: numbered(one.text, i) },
  );
}

/** What somebody asks the bot inline who writes `@carrera_bot cats`; null when it is a message. */
export function inlineQueryOf(text: string): string | null {
  const [, name, query] = /^@(\w+)\s+(\S.*)$/s.exec(text) ?? [];
  return name?.toLowerCase() === BOT.username ? query!.trimEnd() : null;
}

/** The most messages of one burst. */
export const LARGEST_BURST = 100;

/** What the engine is asked for: long enough for the bot to answer what comes last. */
export function runSettings({ arrivals, settings }: Work): Partial<Settings> {
  const last = arrivals.reduce((latest, { at }) => Math.max(latest, at), 0);
  return { ...settings, arrivals, limit: (settings.limit ?? defaultSettings.limit) + last };
}

/** Who has a part in a script, in order of appearance, after those who always have. */
export function peopleOf(arrivals: readonly Arrival[], always: readonly string[]): string[] {
  return [...new Set([...always, ...sent(arrivals).map(({ from }) => from)])];
}

/** The groups of a script, in order of appearance; `usual` where there is none. */
export function groupsOf(arrivals: readonly Arrival[], usual: string): string[] {
  const groups = sent(arrivals).flatMap((one) =>
    isInline(one) || one.chat === undefined ? [] : [one.chat],
  );
  return groups.length === 0 ? [usual] : [...new Set(groups)];
}

function sent(arrivals: readonly Arrival[]): TelegramArrival[] {
  return arrivals.filter((one): one is TelegramArrival => !isSignal(one));
}

/**
 * What of a script has not happened yet once `count` events of the run are shown;
 * all of it when nothing has run. What happened is known by its words, since a
 * script may have been written anew.
 */
export function upcomingOf(
  arrivals: readonly Arrival[],
  shown: {
    readonly work: Pick<Work, "arrivals">;
    readonly result: { readonly trace: Trace };
  } | null,
  count: number,
): Arrival[] {
  if (shown === null) return [...arrivals];
  const past = new Map<string, number>();
  let left = 0;
  for (const { kind } of shown.result.trace.slice(0, count)) {
    if (kind === "update-arrived" || kind === "arrival-void") left++;
  }
  for (const arrival of sent([...shown.work.arrivals])
    .sort((a, b) => a.at - b.at)
    .slice(0, left)) {
    const words = JSON.stringify(arrival);
    past.set(words, (past.get(words) ?? 0) + 1);
  }
  return arrivals.filter((arrival) => {
    const words = JSON.stringify(arrival);
    const times = past.get(words) ?? 0;
    if (times > 0) past.set(words, times - 1);
    return times === 0 && !isSignal(arrival);
  });
}
