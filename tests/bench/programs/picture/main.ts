import { createApp, ref } from "vue";
import type { Detail } from "../../../../playground/trace/story.js";
import type { RaceRun } from "../../../../components/race/model.js";
import { languageKey } from "../../../../components/composables/language.js";
import Race from "../../../../components/race/Race.vue";
import "../../../../.vitepress/theme/tokens.css";

/** What the bench asks of the page. */
export interface PicturePage {
  /** Ms from handing over the runs to the frame that shows it. */
  open(runs: readonly RaceRun[], detail: Detail): Promise<number>;
  /** A scrubber with nothing behind it, for comparison. */
  openEmpty(): Promise<void>;
  /**
   * Moves the scrubber from its start to its end, a bit with each of `frames`; the ms between them.
   * Throws when the visualizer, if there is one, does not follow to its last step.
   */
  scrub(frames: number): Promise<number[]>;
}

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** Ms that the visualizer may take to show its last step after the scrubber has come there. */
const PATIENCE = 5_000;

/** Frames are quick where nothing is drawn: what was scrubbed has to be on the page in the end. */
async function arrived(): Promise<void> {
  const race = document.querySelector<HTMLElement>("[data-testid=race]");
  if (race === null) return;
  const until = performance.now() + PATIENCE;
  while (race.dataset.step !== race.dataset.steps) {
    if (performance.now() > until) {
      throw new Error(`scrubbed to the end, but at ${race.dataset.step} of ${race.dataset.steps}`);
    }
    await frame();
  }
}

const page: PicturePage = {
  async open(runs, detail) {
    const start = performance.now();
    createApp(Race, { runs, detail }).provide(languageKey, ref("en")).mount("#app");
    await frame();
    // What the first callback came before is on the screen when the second comes.
    await frame();
    return performance.now() - start;
  },
  async openEmpty() {
    document.querySelector("#app")!.innerHTML =
      '<input type="range" data-testid="race-scrubber" min="0" max="10000" value="0" style="width: 100%">';
    await frame();
  },
  async scrub(frames) {
    const scrubber = document.querySelector<HTMLInputElement>("[data-testid=race-scrubber]")!;
    const end = Number(scrubber.max);
    const times: number[] = [];
    let before = await frame();
    for (let i = 1; i <= frames; i++) {
      scrubber.value = String(Math.round((i / frames) * end));
      scrubber.dispatchEvent(new Event("input", { bubbles: true }));
      const now = await frame();
      times.push(now - before);
      before = now;
    }
    await arrived();
    return times;
  },
};
Object.assign(globalThis, { picture: page });
