import type { Router } from "vitepress";
import { ADDRESS_REPLACED, NAVIGATED } from "../../components/composables/address.js";

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

/** Tells the router of addresses that components have changed: the language menu takes them along. */
export function followAddress({ route }: Router): void {
  window.addEventListener(ADDRESS_REPLACED, () => {
    route.query = location.search;
    route.hash = decodeURIComponent(location.hash);
  });
}
