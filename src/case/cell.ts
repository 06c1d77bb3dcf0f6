import type { Cell } from './model.ts';
import type { Column } from './schema/column.ts';

type ParsedCell =
  | { readonly ok: true; readonly value: Cell }
  | { readonly ok: false; readonly code: string; readonly expected: string; readonly nearest?: string };

const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const yesWords = new Set(['yes', 'true', '1']);
const noWords = new Set(['no', 'false', '0']);

/** Parses the text of one cell, which is not empty, by the type of its column. Never throws. */
export function parseCell(column: Column, source: string): ParsedCell {
  const text = source.trim();
  switch (column.type) {
    case 'text':
      return { ok: true, value: text.normalize('NFC') };
    case 'date':
      return isDate(text) ? { ok: true, value: text } : fail('date', 'a date like 2026-11-25');
    case 'yesno': {
      const word = text.toLowerCase();
      if (yesWords.has(word)) return { ok: true, value: true };
      if (noWords.has(word)) return { ok: true, value: false };
      return fail('yesno', 'yes or no');
    }
    case 'list':
      return {
        ok: true,
        value: text
          .split(';')
          .map((x) => x.trim().normalize('NFC'))
          .filter((x) => x !== ''),
      };
    case 'year': {
      if (isDate(text)) return { ok: true, value: column.day ? text : Number(text.slice(0, 4)) };
      return /^\d{4}$/.test(text) ? { ok: true, value: Number(text) } : fail('year', 'a year like 2027');
    }
    case 'number|no':
      if (text.toLowerCase() === 'no') return { ok: true, value: 'no' };
      return parseNumber(text);
    case 'integer': {
      const parsed = parseNumber(text);
      if (parsed.ok && !Number.isInteger(parsed.value)) return fail('integer', 'a whole number');
      return parsed;
    }
    case 'number':
      return parseNumber(text);
  }
}

/** A cell of a raw row; in a column of years, a date becomes its year. */
export const withYear = (column: Column, cell: Cell | undefined): Cell | undefined =>
  column.type === 'year' && typeof cell === 'string' ? Number(cell.slice(0, 4)) : cell;

function parseNumber(text: string): ParsedCell {
  if (numberPattern.test(text)) {
    const value = Number(text);
    const lost = value === 0 && /^[^eE]*[1-9]/.test(text);
    return Number.isFinite(value) && !lost
      ? { ok: true, value: value === 0 ? 0 : value }
      : fail('number-size', 'a finite number');
  }
  const squeezed = text.replace(/[\s_']/g, '');
  if (/^[+-]?\d+,\d+$/.test(squeezed)) return fail('decimal-comma', 'a decimal point', squeezed.replace(',', '.'));
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(squeezed))
    return fail('thousands', 'a number without separators', squeezed.replaceAll(',', ''));
  if (/^[+-]?[\d.]+%$/.test(squeezed)) return fail('percent', 'a fraction', percent(squeezed));
  if (numberPattern.test(squeezed)) return fail('thousands', 'a number without separators', squeezed);
  return fail('number', 'a number');
}

const isDate = (text: string): boolean => {
  if (!datePattern.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const percent = (text: string): string => String(Number((Number(text.slice(0, -1)) / 100).toPrecision(15)));

function fail(code: string, expected: string, nearest?: string): ParsedCell {
  return nearest === undefined ? { ok: false, code, expected } : { ok: false, code, expected, nearest };
}
