import { type Finding, finding } from './fault.ts';

const key = (hash: Buffer): string => hash.toString('latin1');

/**
 * The damage to the entries of a bundle: `entry-reordered`, `entry-dropped`, `entry-added` and `entry-changed`, with indexes in the
 * ledger.
 *
 * @param expected leaf hashes of the tree
 * @param actual leaf hashes of the entries in the file
 * @param first index of the first entry of the bundle
 */
export function diagnose(expected: Buffer[], actual: Buffer[], first: number): Finding[] {
  if (expected.length !== actual.length) {
    const moved = gaps(expected, actual, first, 'entry-dropped') ?? gaps(actual, expected, first, 'entry-added');
    if (moved) return moved;
  }
  const length = Math.max(expected.length, actual.length);
  const wrong = Array.from({ length }, (_, at) => at).filter((at) => {
    const [a, b] = [expected[at], actual[at]];
    return !a || !b || !a.equals(b);
  });
  const sorted = (list: Buffer[]): string =>
    wrong
      .map((at) => (list[at] ? key(list[at]) : ''))
      .sort()
      .join();
  if (wrong.length > 1 && sorted(expected) === sorted(actual)) {
    return [finding('entry-reordered', { entries: wrong.map((at) => first + at).join(', ') })];
  }
  return wrong.map((at) => {
    const code = !expected[at] ? 'entry-added' : !actual[at] ? 'entry-dropped' : 'entry-changed';
    return finding(code, { index: first + at });
  });
}

/** One finding for each hash of `whole` that `part` lacks; undefined unless `part` has all others in the same order. */
function gaps(whole: Buffer[], part: Buffer[], first: number, code: string): Finding[] | undefined {
  const findings: Finding[] = [];
  let at = 0;
  for (const [number, hash] of whole.entries()) {
    if (part[at]?.equals(hash)) at += 1;
    else findings.push(finding(code, { index: first + number }));
  }
  return at === part.length && findings.length === whole.length - part.length ? findings : undefined;
}
