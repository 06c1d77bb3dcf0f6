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

/** A heading, which takes a row of its own. */
export const heading = (key: string, label: string): Line => ({
  key: `heading.${key}`,
  label,
  style: 'heading',
  number: 'text',
});

/** The top of a sheet: its title and the names of the periods. */
export const top = (key: string, label: string, periods: readonly string[]): Line => ({
  key: `top.${key}`,
  label,
  style: 'title',
  number: 'text',
  values: periods,
});
