/**
 * Remembers, across promises and timers, which update the running code belongs
 * to. The platform provides it: asynchronous contexts where they exist, wrapped
 * promise reactions elsewhere. Both must give the same traces.
 */
export interface CausalityContext {
  /** The update whose code is running, or null outside of any. */
  current(): number | null;
  /** Runs `action` as code of `update`, with all that it starts. */
  run<T>(update: number | null, action: () => T): T;
  /** Undoes whatever the context changed on its platform. */
  uninstall(): void;
}
