import { type Language, language, languages } from '../../i18n/index.ts';
import { bundledText } from './bundled.ts';
import { readTable } from './table.ts';

const text = { type: 'text', required: true } as const;
type Other = Exclude<Language, 'en'>;
const others = languages.filter((language): language is Other => language !== 'en');
/** English texts with their translations. */
const columns = { text, ...(Object.fromEntries(others.map((other) => [other, text])) as Record<Other, typeof text>) };
let names: ReadonlyMap<string, Readonly<Record<Other, string>>> | undefined;

/**
 * A text of the bundled evidence in the reader's language, from `words.csv`; unchanged where that lacks it, as for a register of the
 * reader's own.
 */
export function readersText(english: string): string {
  const spoken = language();
  if (spoken === 'en') return english;
  names ??= new Map(readTable(bundledText('words.csv'), 'words.csv', columns).map((row) => [row.text, row]));
  return names.get(english)?.[spoken] ?? english;
}
