import type { Cell } from './model.ts';
import type { Column } from './schema/column.ts';

export type ParsedCell =
  | { readonly ok: true; readonly value: Cell }
  | { readonly ok: false; readonly code: string; readonly expected: string; readonly nearest?: string };

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const yes = new Set(['yes', 'true', '1']);
const no = new Set(['no', 'false', '0']);

/** Reads the text of one cell that is not empty as its column asks; never throws. */
export function parseCell(column: Column, source: string): ParsedCell {
  const given = source.trim();
  switch (column.type) {
    case 'text':
      return { ok: true, value: given.normalize('NFC') };
    case 'date':
      return isDate(given) ? { ok: true, value: given } : fail('date', 'a date like 2026-11-25');
    case 'yesno': {
      const word = given.toLowerCase();
      if (yes.has(word)) return { ok: true, value: true };
      if (no.has(word)) return { ok: true, value: false };
      return fail('yesno', 'yes or no');
    }
    case 'list':
      return {
        ok: true,
        value: given
          .split(';')
          .map((x) => x.trim().normalize('NFC'))
          .filter((x) => x !== ''),
      };
    case 'year': {
      if (isDate(given)) return { ok: true, value: column.day ? given : Number(given.slice(0, 4)) };
      return /^\d{4}$/.test(given) ? { ok: true, value: Number(given) } : fail('year', 'a year like 2027');
    }
    case 'number|no':
      if (given.toLowerCase() === 'no') return { ok: true, value: 'no' };
      return parseNumber(given);
    case 'integer': {
      const parsed = parseNumber(given);
      if (parsed.ok && !Number.isInteger(parsed.value)) return fail('integer', 'a whole number');
      return parsed;
    }
    case 'number':
      return parseNumber(given);
  }
}

/** The cell of a raw row as the number that counts: a date in a column of years is its year. */
export const yearly = (column: Column, cell: Cell | undefined): Cell | undefined =>
  column.type === 'year' && typeof cell === 'string' ? Number(cell.slice(0, 4)) : cell;

function parseNumber(given: string): ParsedCell {
  if (numeral.test(given)) {
    const value = Number(given);
    const lost = value === 0 && /^[^eE]*[1-9]/.test(given);
    return Number.isFinite(value) && !lost
      ? { ok: true, value: value === 0 ? 0 : value }
      : fail('number-size', 'a finite number');
  }
  const squeezed = given.replace(/[\s_']/g, '');
  if (/^[+-]?\d+,\d+$/.test(squeezed)) return fail('decimal-comma', 'a decimal point', squeezed.replace(',', '.'));
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(squeezed))
    return fail('thousands', 'a number without separators', squeezed.replaceAll(',', ''));
  if (/^[+-]?[\d.]+%$/.test(squeezed)) return fail('percent', 'a fraction', percent(squeezed));
  if (numeral.test(squeezed)) return fail('thousands', 'a number without separators', squeezed);
  return fail('number', 'a number');
}

const isDate = (given: string): boolean => {
  if (!isoDate.test(given)) return false;
  const date = new Date(`${given}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(given);
};

const percent = (given: string): string => String(Number((Number(given.slice(0, -1)) / 100).toPrecision(15)));

function fail(code: string, expected: string, nearest?: string): ParsedCell {
  return nearest === undefined ? { ok: false, code, expected } : { ok: false, code, expected, nearest };
}
