import { inject, provide, type InjectionKey, type Ref } from "vue";
import type { playRun } from "../../locales/es/playRun.js";

export type PlayRunMessages = typeof playRun;

const key: InjectionKey<Readonly<Ref<PlayRunMessages>>> = Symbol("play-run");

/** Gives the parts of a page the texts about runs and chats, which it has fetched as it likes. */
export function providePlayRunMessages(messages: Readonly<Ref<PlayRunMessages>>): void {
  provide(key, messages);
}

/** The texts about a run and its chats in the page's language. @throws Error where nobody gives any */
export function usePlayRunMessages(): Readonly<Ref<PlayRunMessages>> {
  const messages = inject(key);
  if (messages === undefined) throw new Error("no texts were provided");
  return messages;
}
