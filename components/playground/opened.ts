import { inject, provide, reactive, type InjectionKey } from "vue";

/** What is unfolded, by its path. */
export interface Opened {
  has(path: string): boolean;
  toggle(path: string): void;
}

const KEY: InjectionKey<Opened> = Symbol("opened");

/** Keeps what is unfolded for everything below, as long as the component is there. */
export function provideOpened(): Opened {
  const paths = reactive(new Set<string>());
  const opened: Opened = {
    has: (path) => paths.has(path),
    toggle(path) {
      if (!paths.delete(path)) paths.add(path);
    },
  };
  provide(KEY, opened);
  return opened;
}

export function useOpened(): Opened {
  return inject(KEY)!;
}
