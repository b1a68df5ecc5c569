import { onMounted, onScopeDispose, watch } from "vue";
import { replaceAddress } from "./address.js";

/** Ms between two changes of the address: browsers allow about a hundred in half a minute. */
const PACE = 400;

/**
 * Keeps a parameter of the address: `restore` is told what it says when the
 * page opens, `text` what it shall say from then on; null takes it away.
 */
export function useQuery(
  name: string,
  text: () => string | null,
  restore: (text: string) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  onMounted(() => {
    const given = new URLSearchParams(location.search).get(name);
    if (given !== null) restore(given);
    watch(text, () => {
      clearTimeout(timer);
      timer = setTimeout(write, PACE);
    });
  });
  onScopeDispose(() => clearTimeout(timer));

  function write(): void {
    const url = new URL(location.href);
    const value = text();
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
    if (url.href !== location.href) replaceAddress(url);
  }
}
