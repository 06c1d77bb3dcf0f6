import { plainName } from '../../src/case/row-names.ts';
import type { Language } from '../../src/i18n/index.ts';
import { language } from '../../src/i18n/index.ts';
import type { Names, TableEntry } from '../api.ts';

type Column = TableEntry['columns'][number];

const isNumber = ({ type }: Column): boolean => type === 'number' || type === 'integer';

/** Interprets a typed text: the key of a row by any of its names, or a number in the notation of the language. */
export function meant(column: Column | undefined, text: string, names: Names, spoken: Language): string {
  if (!column) return text;
  if (column.refs)
    return text
      .split(';')
      .map((one) => keyOf(column.refs!, one.trim(), names))
      .join(';');
  return isNumber(column) ? (plainNumber(text, spoken) ?? text) : text;
}

/** Parses a number in the reader's notation into that of a case; undefined where it is none. */
export function plainNumber(text: string, spoken: Language): string | undefined {
  // Spaces separate thousands; a comma is the decimal sign in Russian only.
  const bare = text.trim().replace(/(?<=\d)[\s\u00a0\u2009\u202f](?=\d{3}(\D|$))/g, '');
  const point = spoken === 'ru' ? bare.replace(/^([-\u2212]?\d+),(\d+)$/, '$1.$2') : bare;
  const plain = point.replace(/^\u2212/, '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : undefined;
}

function keyOf(refs: readonly string[], text: string, names: Names): string {
  const rows = refs.flatMap((of) => names[of] ?? []);
  if (text === '' || rows.some(([key]) => key === text)) return text;
  const wanted = plainName(text);
  const found = new Set(rows.filter((all) => all.some((name) => plainName(name) === wanted)).map(([key]) => key!));
  return found.size === 1 ? [...found][0]! : text;
}

/** Formats a number for the reader: thin spaces between thousands, the decimal sign of the language; other texts are unchanged. */
export function shownNumber(text: string): string {
  const parts = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', rest = ''] = parts;
  const spaced = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole;
  return (sign && '\u2212') + spaced + (language() === 'ru' ? rest.replace('.', ',') : rest);
}
