/** A stored value as a person reads it: `count: 1`. Undefined for no value. */
export function show(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "object" || Array.isArray(value)) return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, part]) => `${name}: ${JSON.stringify(part)}`);
  return parts.length === 0 ? "{}" : parts.join(", ");
}
