export const CHATS = 1_000;

/** One message each ms, in turn from as many people as there are chats. */
export function arrivals(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    at: 100 + i,
    from: `User ${i % CHATS}`,
    text: "x",
  }));
}
