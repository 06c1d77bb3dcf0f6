/** Optimal string alignment distance (insert, delete, replace, swap neighbours), up to `most`; above it, `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let d = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, before[j - 2]! + 1);
      row.push(d);
      if (d < least) least = d;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

const plain = (x: string) => x.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The word of a vocabulary nearest to a mistyped one, ignoring case and accents; undefined if none is near. */
export function nearest(word: string, vocabulary: Iterable<string>): string | undefined {
  const wanted = plain(word).slice(0, 100);
  const most = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  let best: string | undefined;
  let least = most + 1;
  for (const word of vocabulary) {
    const d = distance(wanted, plain(word), Math.min(most, least));
    if (d < least) {
      best = word;
      least = d;
      if (d === 0) break;
    }
  }
  return best;
}

/** Number of keys that are suggested for one that fits no row. */
const MOST_KEYS = 3;

/** Largest distance that is counted for a part of a key; beyond it, the parts are simply different. */
const FAR = 9;

/**
 * The keys nearest to one that fits no row, the nearest first. Parts are compared one by one; a part `*` matches
 * anything.
 */
export function nearestKeys(word: string, vocabulary: Iterable<string>): string[] {
  const parts = word.split('/').map(plain);
  const distanceTo = (key: string): number => {
    const own = key.split('/').map(plain);
    return parts.reduce((sum, part, i) => sum + (part === '*' ? 0 : distance(part, own[i] ?? '', FAR)), 0);
  };
  const all = [...vocabulary].map((key) => ({ key, distanceTo: distanceTo(key) }));
  return all
    .sort((a, b) => a.distanceTo - b.distanceTo)
    .slice(0, MOST_KEYS)
    .map(({ key }) => key);
}
