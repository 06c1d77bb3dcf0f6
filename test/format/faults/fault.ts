import type { Edit } from '../tiny.ts';

/** What must be said of a fault. */
interface Told {
  readonly warning?: boolean;
  /** file:line */
  readonly at?: string;
  readonly column?: string;
  readonly value?: string;
  readonly says?: RegExp;
  /** Other faults follow from it. */
  readonly among?: boolean;
  /** What is read, relative to the folder; default: the folder. */
  readonly of?: string;
  /** Files that are no text. */
  readonly bytes?: Readonly<Record<string, Uint8Array>>;
}

/** One kind of fault: how the small case is spoilt (`editOf`), and what must be said of it. */
export type Fault = readonly [code: string, edits: string | readonly string[], told?: Told];

/**
 * An edit in short: `goods: 500 => much` puts one text for another in goods.csv, `goods = good|ore` is a whole file, `goods:` takes it away, and
 * `package + "step": 3` is a further setting. `|` ends a line.
 */
export function editOf(text: string): Edit {
  const [, name = '', how, rest = ''] = /^([\w./]+) ?([:=+]) ?(.*)$/s.exec(text)!;
  const file = name === 'package' ? 'datapackage.json' : name.includes('.') ? name : `${name}.csv`;
  const lines = rest.replaceAll('|', '\n');
  if (how === '+') return [file, '"version": 1', `"version": 1, ${rest}`];
  if (how === '=') return [file, undefined, `${lines}\n`];
  return rest === '' ? [file, undefined, undefined] : [file, ...(lines.split(' => ') as [string, string])];
}
