import { onMounted, ref, watch, type Ref } from "vue";

export const SIZES = { least: 10, most: 28, usual: 13 } as const;
const KEY = "carrera-editor-size";

/** The size of the editor's letters in px, which this browser keeps. */
export function useEditorSize(): Ref<number> {
  const size = ref<number>(SIZES.usual);
  onMounted(() => {
    const kept = Number(stored());
    if (kept >= SIZES.least && kept <= SIZES.most) size.value = kept;
    watch(size, keep);
  });
  return size;
}

// A browser may keep nothing, and say so with an error.
function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
function keep(size: number): void {
  try {
    localStorage.setItem(KEY, String(size));
  } catch {
    // Then it is as usual next time.
  }
}
