import { wordsIn } from "../words.js";

export { closed } from "../words.js";

export const { list, quoted, count, number, exact, ms } = wordsIn(
  "en",
  ["“", "”"],
  (count) => `${count} more`,
);
