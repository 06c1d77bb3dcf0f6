import type { NumberStyle, RowStyle } from './sheet.ts';

/**
 * A line of a project's cash flow. `each` is its formula for every period (see `parsed`); an input has `values` by period instead.
 * `constant` is one number for the whole line, an input or a formula, which a spreadsheet shows in column C.
 */
export type Line = {
  readonly key: string;
  readonly label: string;
  readonly unit?: string;
  readonly style?: RowStyle;
  readonly number?: NumberStyle;
  readonly constant?: number | string;
  readonly values?: readonly (number | string)[];
  readonly each?: string;
};

/** Makes lines with a formula for every period, in the same unit unless `more` has another. */
export const linesIn =
  (unit: string) =>
  (key: string, label: string, each: string, more: Partial<Line> = {}): Line => ({ key, label, unit, each, ...more });

/** A line with one number for all periods, an input or a formula. */
export const constantLine = (
  key: string,
  label: string,
  constant: number | string,
  more: Pick<Line, 'unit' | 'style' | 'number'> = {},
): Line => ({ key, label, constant, ...more });

/** A row of text: a heading, a note, a title. */
export const wordLine = (key: string, label: string, style: RowStyle): Line => ({ key, label, style, number: 'text' });

/** A heading. */
export const heading = (key: string, label: string): Line => wordLine(`heading.${key}`, label, 'heading');

/** The top of a sheet: its title and the names of the periods. */
export const top = (key: string, label: string, periods: readonly string[]): Line => ({
  ...wordLine(`top.${key}`, label, 'title'),
  values: periods,
});
