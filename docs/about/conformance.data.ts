import type { CaseGroup } from "../../components/proof/caseGroup.js";
import { groups } from "../../tests/conformance/cases.js";

declare const data: readonly CaseGroup[];
export { data };

/** Every case of the conformance tests, as the page tells of it. */
export default {
  watch: ["../../tests/conformance/cases.ts", "../../tests/conformance/cases/*.ts"],
  load: (): readonly CaseGroup[] =>
    (Object.keys(groups) as (keyof typeof groups)[]).map((group) => ({
      group,
      cases: groups[group].map(({ name, mode, file, shows, known }) => ({
        name,
        mode,
        lost: shows.lost ?? 0,
        inPlayground: file.startsWith("playground/"),
        ...(known === undefined ? {} : { known }),
      })),
    })),
};
