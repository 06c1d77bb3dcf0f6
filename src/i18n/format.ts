import { language, words } from './language.ts';

const lists = new Map<string, Intl.ListFormat>();

/** "a, b and c" in the current language. */
export function listed(items: readonly string[]): string {
  const locale = language();
  let format = lists.get(locale);
  if (!format) {
    format = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' });
    lists.set(locale, format);
  }
  return format.format(items);
}

/** Joins sentences, without spaces in Chinese; empty ones are left out. */
export const sentences = (...all: readonly (string | undefined)[]): string =>
  all.filter((one) => one !== undefined && one !== '').join(language() === 'zh' ? '' : ' ');

/** Capitalises the first letter, for the start of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text of a row in the current language (`text_ru`, else `text`); undefined where the row has none. */
export function ownText(row: { readonly [column: string]: unknown }, column: string): string | undefined {
  const given = [row[`${column}_${language()}`], row[column]].find((text) => typeof text === 'string' && text !== '');
  return given as string | undefined;
}

/** The name of a row in the current language; undefined where the row has none. */
export const ownName = (row: { readonly [column: string]: unknown }): string | undefined => ownText(row, 'name');

/** A unit of goods in the current language; a unit without a translation stays as in the case. */
export const unitIn = (unit: string): string => words().number.units[unit] ?? unit;

const regions = new Map<string, Intl.DisplayNames>();

/** A country's name by its ISO 3166-1 alpha-2 code, in the current language; an unknown code is returned as it is. */
export function countryIn(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const own = words().figures.countries[code];
  if (own !== undefined) return own;
  const locale = language();
  let names = regions.get(locale);
  if (!names) {
    names = new Intl.DisplayNames([locale], { type: 'region' });
    regions.set(locale, names);
  }
  return names.of(code) ?? code;
}

/** A country's name in the case, else its name in ISO 3166-1. */
export function countryNamed(row: { readonly [column: string]: unknown } | undefined, country: string): string {
  const own = row?.[language() === 'en' ? 'name' : `name_${language()}`];
  if (typeof own === 'string' && own !== '') return own;
  if (row && language() !== 'en' && /^[A-Z]{2}$/.test(country)) return countryIn(country);
  return typeof row?.name === 'string' && row.name !== '' ? row.name : country;
}

/** A piece of text between two places where a line may be broken. */
export interface Piece {
  readonly text: string;
  /** Whether a space precedes it within a line. */
  readonly spaced: boolean;
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;
const noStart = /[，。、：；！？）》”’·]/;
const noEnd = /[（《“‘]/;

/** Splits a text where lines may be broken: at spaces and between Chinese characters, but not before a closing or after an opening mark. */
export function breakable(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [i, word] of text.split(' ').entries()) {
    let piece = '';
    let spaced = i > 0;
    for (const char of word) {
      const last = piece.at(-1);
      if (last && (wide.test(char) || wide.test(last)) && !noStart.test(char) && !noEnd.test(last)) {
        pieces.push({ text: piece, spaced });
        piece = '';
        spaced = false;
      }
      piece += char;
    }
    pieces.push({ text: piece, spaced });
  }
  return pieces;
}
