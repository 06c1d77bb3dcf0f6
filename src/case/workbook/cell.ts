import type { CellValue } from 'exceljs';

/** A cell of a workbook as the text that a CSV file would hold, or what is wrong with it. */
export type CellText = { readonly text: string } | { readonly code: string; readonly value: string };

/** Numbers in full, dates as ISO 8601, yes and no, rich text and links as their text, formulas as their last value. */
export function cellText(value: CellValue | undefined): CellText {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value.replace(/\r\n?/g, '\n') };
  if (typeof value === 'number') return { text: String(value) };
  if (typeof value === 'boolean') return { text: value ? 'yes' : 'no' };
  if (value instanceof Date) return { text: dateText(value) };
  if ('error' in value) return { code: 'cell-error', value: String(value.error) };
  if ('richText' in value) return cellText(value.richText.map((part) => part.text).join(''));
  if ('hyperlink' in value) return cellText(value.text as CellValue);
  if ('formula' in value || 'sharedFormula' in value) {
    if (value.result === undefined) {
      return { code: 'formula-empty', value: `=${'formula' in value ? value.formula : value.sharedFormula}` };
    }
    return cellText(value.result as CellValue);
  }
  return { code: 'cell-error', value: JSON.stringify(value) };
}

/** The date, with the time where it is not midnight; seconds rounded, as days are counted in fractions. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return 'no date';
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.replace('.000Z', 'Z');
}
