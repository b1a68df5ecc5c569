import { onScopeDispose, ref, type Ref } from "vue";

/** Ms without a move after which a hand rests. */
const REST = 300;

/** Whether somebody is in a hurry: from a move of theirs on, until they say that it was the last, or rest. */
export function useHurry(): {
  readonly hurried: Readonly<Ref<boolean>>;
  moved(more: boolean): void;
} {
  const hurried = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  function moved(more: boolean): void {
    clearTimeout(timer);
    hurried.value = more;
    if (more) timer = setTimeout(() => (hurried.value = false), REST);
  }
  onScopeDispose(() => clearTimeout(timer));
  return { hurried, moved };
}
