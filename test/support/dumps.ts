import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './needs.ts';

/**
 * Dumps of a database at each of its migration steps, made by `pg_dump` (`tools/database-steps.ts` adds a new one). They are in one file, since they
 * share most lines: each line of SQL begins with the first and the last step that have it (`010-012`; `+` stands for the newest).
 */
const FILE = join(root, 'test/vectors/database.sql');

export interface Line {
  readonly from: string;
  readonly last?: string;
  readonly text: string;
}

const read = (): Line[] =>
  [...readFileSync(FILE, 'utf8').matchAll(/^(\d{3})(?:-(\d{3})|\+) (.*)$/gm)].map(([, from, last, text]) => ({
    from: from!,
    text: text!,
    ...(last && { last }),
  }));

/** The steps that have a dump, by their numbers. */
export const dumped = (): Set<string> => new Set(read().map(({ from }) => from));

/** The dump of a step. */
export const dumpOf = (step: string): string => textAt(read(), step);

/** Adds the dump of a step that is newer than all others. */
export function addDump(step: string, dump: string): void {
  const lines = woven(read(), step, dump);
  writeFileSync(FILE, lines.map(({ from, last, text }) => `${from}${last ? `-${last}` : '+'} ${text}\n`).join(''));
}

/** The text of one step from the merged lines. */
export function textAt(lines: readonly Line[], step: string): string {
  const at = step.slice(0, 3);
  const own = lines.filter(({ from, last = '999' }) => from <= at && at <= last);
  return own.map(({ text }) => `${text}\n`).join('');
}

/** Merges the text of a newer step: lines that it shares go on, the others end. */
export function woven(before: readonly Line[], step: string, text: string): Line[] {
  const from = step.slice(0, 3);
  const last = String(Number(from) - 1).padStart(3, '0');
  const texts = text.split('\n').slice(0, -1);
  const lines: Line[] = [];
  let next = 0;
  const upTo = (end: number) => {
    lines.push(...texts.slice(next, end).map((text) => ({ from, text: text })));
    next = end + 1;
  };
  for (const line of before) {
    const found = line.last === undefined ? texts.indexOf(line.text, next) : -1;
    if (found >= 0) upTo(found);
    lines.push(found >= 0 || line.last !== undefined ? line : { ...line, last });
  }
  upTo(texts.length);
  return lines;
}
