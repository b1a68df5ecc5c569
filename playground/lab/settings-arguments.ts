import type { Settings } from "../world/settings.js";

/** The arguments of `lab run` that say the same as some settings. `token` has none. */
export function argumentsFor(settings: Partial<Omit<Settings, "arrivals">>): string[] {
  const { latency, storage, concurrency, deployment, flood, seed, limit } = settings;
  const words: string[] = [];
  const add = (option: string, value: string | number | null | undefined) => {
    if (value === null || value === undefined) return;
    // What begins with a minus would pass for an option.
    if (typeof value === "number" && value < 0) words.push(`--${option}=${value}`);
    else words.push(`--${option}`, String(value));
  };
  if (latency !== undefined) {
    add("latency", `read=${latency.read},write=${latency.write},api=${latency.api}`);
  }
  add("storage", storage);
  add("concurrency", concurrency);
  if (deployment?.kind === "serverless") words.push("--serverless");
  if (deployment?.kind === "processes") {
    add("instances", deployment.count);
    add("balance", deployment.balance);
    add("restart", deployment.restart);
  }
  if (flood === true) words.push("--flood");
  add("seed", seed);
  add("limit-ms", limit);
  return words;
}
