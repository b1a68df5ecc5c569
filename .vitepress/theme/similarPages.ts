/** A page that one may have looked for. */
export interface Candidate {
  readonly text: string;
  readonly link: string;
}

/**
 * The pages whose addresses are most like one that does not exist, the likest first:
 * as a whole, or in their last part, for pages that have moved to another folder.
 */
export function similarPages<T extends Candidate>(address: string, pages: readonly T[]): T[] {
  return pages
    .map((page) => ({ page, likeness: likeness(address, page.link) }))
    .filter((one) => one.likeness >= ENOUGH)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ page }) => page);
}

const ENOUGH = 0.6;
const MOST = 3;

function likeness(address: string, other: string): number {
  const [a, b] = [plain(address), plain(other)];
  const [lastOfA, lastOfB] = [a, b].map((one) => one.slice(one.lastIndexOf("/") + 1));
  return Math.max(share(a, b), share(lastOfA!, lastOfB!));
}

function plain(address: string): string {
  return address
    .toLowerCase()
    .replace(/\.(html|md)$/, "")
    .replace(/^\/+|\/+$/g, "");
}

/** How much of the longer one is left as it is when one is changed into the other. */
function share(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 0 : 1 - distance(a, b) / longer;
}

/** How many letters are put in, left out, replaced or swapped with the next. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
