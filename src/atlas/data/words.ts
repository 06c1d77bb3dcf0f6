import { language } from '../../i18n/index.ts';
import { bundledText } from './bundled.ts';
import { readTable } from './table.ts';

const text = { type: 'text', required: true } as const;
let known: ReadonlyMap<string, { readonly ru: string; readonly zh: string }> | undefined;

/**
 * A text of the bundled evidence in the reader's language, by `words.csv`; as it stands where that has none, as in a register of the
 * reader's own.
 */
export function readersText(english: string): string {
  const spoken = language();
  if (spoken === 'en') return english;
  known ??= new Map(
    readTable(bundledText('words.csv'), 'words.csv', { text, ru: text, zh: text }).map((row) => [row.text, row]),
  );
  return known.get(english)?.[spoken] ?? english;
}
