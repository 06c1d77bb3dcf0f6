import { putInto, type Rows } from '../case/index.ts';
import { romanised } from './romanised.ts';

/** The result of a search for a place: its key, or the most similar keys if there is no match or more than one. */
interface PlaceMatch {
  readonly place?: string;
  readonly suggestions: readonly string[];
}

const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ə: 'e',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const most = 5;

/** A text without case, diacritics, apostrophes and other signs: `Öskemen` becomes `oskemen`, `O'zbekiston` becomes `ozbekiston`. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘`ʻʼ´]/gu, '')
    .replace(/[ıłøđðəßæœþ]/g, (letter) => letters[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

interface Names {
  readonly keys: ReadonlySet<string>;
  /** Keys of places by folded text. Levels, in order of precedence: key, name, alias, name in Latin letters. */
  readonly levels: readonly ReadonlyMap<string, readonly string[]>[];
}

function namesOf({ places }: Pick<Rows, 'places'>): Names {
  const levels = [0, 1, 2, 3].map(() => new Map<string, string[]>());
  const add = (level: Map<string, string[]>, text: string, place: string) => {
    const key = folded(text);
    if (key !== '' && !level.get(key)?.includes(place)) putInto(level, key, place);
  };
  for (const { place, name, name_ru, name_zh, aliases } of places) {
    add(levels[0]!, place, place);
    for (const text of [name, name_ru, name_zh]) add(levels[1]!, text ?? '', place);
    for (const alias of aliases) add(levels[2]!, alias, place);
    for (const text of [name_ru, ...aliases]) add(levels[3]!, romanised(text ?? '') ?? '', place);
  }
  return { keys: new Set(places.map((row) => row.place)), levels };
}

/** Finds a place by a text that a person entered. */
export type FindPlace = (text: string) => PlaceMatch;

/**
 * Finds places by key, name or alias in any script, ignoring case and diacritics, and by Cyrillic names in Latin letters or the reverse. A key has
 * precedence over a name, and a name over an alias. If several places match, or none, it suggests up to five, most similar first.
 */
export function placeFinder(rows: Pick<Rows, 'places'>): FindPlace {
  const names = namesOf(rows);
  return (input) => {
    const query = input.normalize('NFC').trim();
    if (names.keys.has(query)) return { place: query, suggestions: [] };
    const texts = [query, romanised(query) ?? '']
      .map((text) => folded(text).slice(0, 100))
      .filter((text) => text !== '');
    for (const text of texts)
      for (const level of names.levels) {
        const places = level.get(text);
        if (places?.length === 1) return { place: places[0]!, suggestions: [] };
        if (places) return { suggestions: places.slice(0, most) };
      }
    const ranked = new Map<string, number>();
    for (const text of texts)
      for (const level of names.levels)
        for (const [name, places] of level) {
          const distance = distanceOf(text, name);
          if (distance === undefined) continue;
          for (const place of places) ranked.set(place, Math.min(distance, ranked.get(place) ?? Infinity));
        }
    const suggestions = [...ranked].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
    return { suggestions: suggestions.slice(0, most).map(([place]) => place) };
  };
}

/** Distance of a name from a text: small for a prefix or a part of it, else the number of edits. Undefined if they are not similar. */
function distanceOf(text: string, name: string): number | undefined {
  if (text === '') return undefined;
  if (text.length >= 3 && name.startsWith(text)) return 0.5;
  if (text.length >= 4 && name.includes(text)) return 1.5;
  const limit = Math.max(1, Math.floor(text.length / 3));
  if (Math.abs(text.length - name.length) > limit) return undefined;
  const edits = editDistance(text, name);
  return edits <= limit ? edits : undefined;
}

/** Number of edits between two texts; a swap of neighbours is one edit (optimal string alignment distance). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), swap);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
