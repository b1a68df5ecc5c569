import type { Page } from "playwright/test";

/** For how long a page did not answer. */
export interface Gap {
  /** The longest real ms between two beats of the page. */
  readonly gap: number;
  /** The same of a thread that nobody can hold up but the computer itself. */
  readonly noise: number;
}

/** Real ms in which a page has to answer, whatever a program in it does. */
const PATIENCE = 100;

/**
 * What is wrong with it, in a sentence; null when the page answered, or did as it `usually`
 * does with an honest program on this computer, or the computer itself stalled.
 */
export function heldUp({ gap, noise }: Gap, usually: number): string | null {
  // A program that never rests takes a core from the page and from the other tests.
  if (gap < Math.max(PATIENCE, 3 * usually, 2 * noise)) return null;
  const ms = [gap, noise, usually].map(Math.round);
  return `holds the page up for ${ms[0]} ms, of which the computer ${ms[1]}; usual are ${ms[2]}`;
}

/** Keeps the longest pause between two beats, and tells it when it is asked. */
const REFERENCE = `
let last = performance.now(), gap = 0;
setInterval(() => { const now = performance.now(); gap = Math.max(gap, now - last); last = now; }, 5);
onmessage = () => postMessage(gap);`;

/** Measures from now on whether the page answers; what it resolves to ends it, and tells. */
export async function beat(page: Page): Promise<() => Promise<Gap>> {
  const beating = await page.evaluateHandle((text) => {
    const reference = new Worker(URL.createObjectURL(new Blob([text])));
    let last = performance.now();
    let gap = 0;
    const timer = setInterval(() => {
      const now = performance.now();
      gap = Math.max(gap, now - last);
      last = now;
    }, 5);
    return () => {
      clearInterval(timer);
      gap = Math.max(gap, performance.now() - last);
      return new Promise<Gap>((resolve) => {
        reference.onmessage = ({ data }) => {
          reference.terminate();
          resolve({ gap, noise: data as number });
        };
        reference.postMessage(null);
      });
    };
  }, REFERENCE);
  return () => beating.evaluate((told) => told());
}
