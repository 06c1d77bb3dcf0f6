import { language, words } from './language.ts';

const lists = new Map<string, Intl.ListFormat>();

/** "a, b and c" in the language that is spoken. */
export function listed(items: readonly string[]): string {
  const locale = language();
  let format = lists.get(locale);
  if (!format) {
    format = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' });
    lists.set(locale, format);
  }
  return format.format(items);
}

/** Sentences one after another; Chinese sets no space between them. Empty ones are left out. */
export const sentences = (...all: readonly (string | undefined)[]): string =>
  all.filter((one) => one !== undefined && one !== '').join(language() === 'zh' ? '' : ' ');

/** A text at the start of a sentence: "Demand for …". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text of a row in the language that is spoken (`text_ru`, else `text`); undefined where the row has none. */
export function ownText(row: { readonly [column: string]: unknown }, column: string): string | undefined {
  const given = [row[`${column}_${language()}`], row[column]].find((text) => typeof text === 'string' && text !== '');
  return given as string | undefined;
}

/** The name of a row in the language that is spoken; undefined where the row has none. */
export const ownName = (row: { readonly [column: string]: unknown }): string | undefined => ownText(row, 'name');

/** A unit of goods as the reader writes it; the unit of the case itself where it has no other sign. */
export const unitIn = (unit: string): string => words().number.units[unit] ?? unit;

const regions = new Map<string, Intl.DisplayNames>();

/** A country's name by its ISO 3166-1 alpha-2 code, in the language that is spoken; the code itself where it is none. */
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

/** A country by the case's own name for the reader, else by that of ISO 3166-1. */
export function countryNamed(row: { readonly [column: string]: unknown } | undefined, country: string): string {
  const own = row?.[language() === 'en' ? 'name' : `name_${language()}`];
  if (typeof own === 'string' && own !== '') return own;
  if (row && language() !== 'en' && /^[A-Z]{2}$/.test(country)) return countryIn(country);
  return typeof row?.name === 'string' && row.name !== '' ? row.name : country;
}

/** A piece of a text before or behind which a line may be broken. */
export interface Piece {
  readonly text: string;
  /** Whether a space stands before it where the line goes on. */
  readonly spaced: boolean;
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;
const noStart = /[，。、：；！？）》”’·]/;
const noEnd = /[（《“‘]/;

/** Where lines may be broken: at spaces, and between Chinese characters, but not before a closing mark or behind an opening one. */
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
