import type { NumberStyle, RowStyle } from './sheet.ts';

/**
 * One line of a project's cash flow: what it is called, its unit, and how it is computed. `each` is a formula for every period (see
 * `parsed` for its language); `values` are given by period instead. `constant` is one number for the whole line, which a spreadsheet
 * shows in column C: given, or a formula.
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

/** Lines that are computed in every period, in one unit unless they say another. */
export const linesIn =
  (unit: string) =>
  (key: string, label: string, each: string, more: Partial<Line> = {}): Line => ({ key, label, unit, each, ...more });

/** A line of one number for all periods, a formula or given, which a spreadsheet shows in column C. */
export const constantLine = (
  key: string,
  label: string,
  constant: number | string,
  more: Pick<Line, 'unit' | 'style' | 'number'> = {},
): Line => ({ key, label, constant, ...more });

/** A row of words: a heading, a note, a title. */
export const wordLine = (key: string, label: string, style: RowStyle): Line => ({ key, label, style, number: 'text' });

/** A heading, which takes a row of its own. */
export const heading = (key: string, label: string): Line => wordLine(`heading.${key}`, label, 'heading');

/** The top of a sheet: its title and the names of the periods. */
export const top = (key: string, label: string, periods: readonly string[]): Line => ({
  ...wordLine(`top.${key}`, label, 'title'),
  values: periods,
});
