import type { Router } from "vitepress";
import { NAVIGATED } from "../../components/composables/navigated.js";

/**
 * Tells components of every change of the address that is the router's: a link,
 * also one to the same page with another query, and the history's back and forward.
 */
export function announceNavigation(router: Router): void {
  const after = router.onAfterRouteChange;
  router.onAfterRouteChange = async (to) => {
    await after?.(to);
    window.dispatchEvent(new Event(NAVIGATED));
  };
}
