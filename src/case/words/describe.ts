import type { Issue } from '../model.ts';
import { english } from './en.ts';

/** An issue in words, as `check --json` gives it. */
export interface Told {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
  readonly message: string;
  readonly hint?: string;
}

type Words = Readonly<Record<string, readonly [string, ...string[]]>>;

function filled(template: string, known: Readonly<Record<string, string | number | undefined>>): string | undefined {
  let whole = true;
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = known[name];
    if (value === undefined || value === '') whole = false;
    return value === undefined ? '' : String(value);
  });
  return whole ? text : undefined;
}

const anyway = (template: string, known: Readonly<Record<string, string | number | undefined>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(known[name] ?? '?'));

/** Puts an issue into words. Issues of other rooms bring their own words. */
export function describeIssue(issue: Issue, words: Words = english): Told {
  const { code, file, line, column, value, table, params } = issue;
  const known = { table, column, value, file, ...params };
  if (known.file === undefined) known.file = file;
  const [message, ...mends] = Object.hasOwn(words, code) ? words[code]! : [code];
  const hint = mends.map((mend) => filled(mend, known)).find((text) => text !== undefined);
  return {
    code,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(value !== undefined && { value }),
    message: anyway(message, known),
    ...(hint && { hint }),
  };
}

/** One line for a terminal: `goods.csv:3 [hs] the HS code …; write 0854`. */
export function lineOf(told: Told): string {
  const place = [told.file, told.line].filter((x) => x !== undefined).join(':');
  const column = told.column === undefined ? '' : ` [${told.column}]`;
  const start = place === '' && column === '' ? '' : `${place}${column} `;
  return `${start}${told.message}${told.hint ? `; ${told.hint}` : ''}`;
}
