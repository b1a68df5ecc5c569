import type { Router } from "vitepress";
import { nextTick } from "vue";

const KEY = "carrera:flavour";

/**
 * The flavour that a reader chooses in one code group holds for all of them, on
 * this page and on the next ones.
 */
export function keepCodeGroupsInSync(router: Router): void {
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.closest(".vp-code-group .tabs")) return;
    const label = labelOf(target);
    if (label === undefined) return;
    remember(label);
    const before = target.getBoundingClientRect().top;
    choose(label);
    // Groups above may have changed their height: the one at hand stays in place.
    window.scrollBy(0, target.getBoundingClientRect().top - before);
  });
  const restore = () => {
    const label = remembered();
    if (label !== undefined) void nextTick(() => requestAnimationFrame(() => choose(label)));
  };
  const after = router.onAfterPageLoad;
  router.onAfterPageLoad = async (to) => {
    await after?.(to);
    restore();
  };
  restore();
}

function choose(label: string): void {
  for (const group of document.querySelectorAll(".vp-code-group")) {
    const inputs = [...group.querySelectorAll<HTMLInputElement>(".tabs input")];
    const index = inputs.findIndex((input) => labelOf(input) === label);
    if (index === -1) continue;
    inputs[index]!.checked = true;
    const blocks = group.querySelector(".blocks")?.children ?? [];
    [...blocks].forEach((block, i) => block.classList.toggle("active", i === index));
  }
}

function labelOf(input: HTMLInputElement): string | undefined {
  return input.parentElement?.querySelector(`label[for="${input.id}"]`)?.textContent.trim();
}

/** Storage may be forbidden: then the choice holds for the page alone. */
function remember(label: string): void {
  try {
    localStorage.setItem(KEY, label);
  } catch {
    return;
  }
}

function remembered(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
