import type { Column } from '../../../src/case/index.ts';
import { oneOf } from '../fuzz/mutate.ts';
import {
  cellsOf,
  columnOf,
  type Files,
  type Grid,
  gridOf,
  isNumber,
  type Next,
  someTable,
  tablesWith,
  textOf,
} from './tables.ts';
import { dates, keys, numerals, settings, sizeWords } from './words.ts';

/** Damages the files of a case in one way. */
type Spoil = (files: Files, next: Next) => void;

const onTable = (name: string, change: (grid: Grid) => void, files: Files): void => {
  const grid = gridOf(name, String(files[name]));
  if (grid.rows.length === 0) return;
  change(grid);
  files[name] = textOf(grid);
};

const onGrid =
  (change: (grid: Grid, next: Next, files: Files) => void): Spoil =>
  (files, next) =>
    onTable(someTable(next, files), (grid) => change(grid, next, files), files);

/** Puts a word into a cell of a column that `fits` accepts. */
const inCell =
  (fits: (column: Column) => boolean, word: (next: Next, column: Column | undefined) => string): Spoil =>
  (files, next) => {
    const names = tablesWith(files, fits);
    if (names.length === 0) return;
    const change = (grid: Grid) => {
      const at = oneOf(next, cellsOf(grid, fits));
      oneOf(next, grid.rows)[at] = word(next, columnOf(grid, at));
    };
    onTable(oneOf(next, names), change, files);
  };

const bytes =
  (change: (text: string, next: Next) => Uint8Array | string): Spoil =>
  (files, next) => {
    const name = oneOf(next, Object.keys(files));
    files[name] = change(String(files[name]), next);
  };

const json =
  (change: (text: string, next: Next) => string): Spoil =>
  (files, next) => {
    files['datapackage.json'] = change(String(files['datapackage.json']), next);
  };

const setting = (entry: string) => json((text) => text.replace('"version": 1', `"version": 1, ${entry}`));

const appended =
  (name: string, rows: string): Spoil =>
  (files) => {
    if (files[name] !== undefined) files[name] = `${String(files[name])}${rows}`;
  };

const shuffled = <T>(next: Next, list: readonly T[]): T[] =>
  list
    .map((one) => ({ one, at: next(1e9) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

const isKey = ({ key, refs }: Column): boolean => key === true || refs !== undefined;

/** Ways to damage the files of a case, by name. */
export const kinds: Readonly<Record<string, Spoil>> = {
  'a column deleted': onGrid((grid, next) => {
    const at = next(grid.header.length);
    for (const cells of [grid.header, ...grid.rows]) cells.splice(at, 1);
  }),
  'a column renamed': onGrid((grid, next) => {
    grid.header[next(grid.header.length)] = oneOf(next, ['', ' ', 'quantiti', 'x_other', '__proto__', 'price', 'note']);
  }),
  'a column twice': onGrid((grid, next) => {
    const at = next(grid.header.length);
    for (const cells of [grid.header, ...grid.rows]) cells.push(cells[at]!);
  }),
  'two columns swapped': onGrid((grid, next) => {
    const [a, b] = [next(grid.header.length), next(grid.header.length)];
    for (const cells of grid.rows) [cells[a], cells[b]] = [cells[b]!, cells[a]!];
  }),
  'all columns shuffled': onGrid((grid, next) => {
    grid.header = shuffled(next, grid.header);
  }),
  'a number that is none': inCell(isNumber, (next) => oneOf(next, numerals)),
  'a number at the end of its range': inCell(isNumber, (next, column) => oneOf(next, sizeWords(column))),
  'two numbers at the ends of their ranges': (files, next) => {
    for (let k = 0; k < 2; k++) inCell(isNumber, (_, column) => oneOf(next, sizeWords(column)))(files, next);
  },
  'a number without a value': inCell(isNumber, () => ''),
  'a word where a number is': inCell(isNumber, (next) => oneOf(next, keys)),
  'a number where a word is': inCell(
    ({ type }) => type === 'text',
    (next) => oneOf(next, numerals),
  ),
  'another key': inCell(isKey, (next) => oneOf(next, keys)),
  'a key of another row': (files, next) => {
    const change = (grid: Grid) => {
      const at = oneOf(next, cellsOf(grid, isKey));
      oneOf(next, grid.rows)[at] = oneOf(next, grid.rows)[at]!;
    };
    onTable(oneOf(next, tablesWith(files, isKey)), change, files);
  },
  'a key of another table': (files, next) => {
    const other = someTable(next, files);
    const [row = []] = gridOf(other, String(files[other])).rows;
    inCell(isKey, () => row[0] ?? '')(files, next);
  },
  'a date or year': inCell(
    ({ type }) => type === 'year' || type === 'date',
    (next) => oneOf(next, dates),
  ),
  'a yes or no': inCell(
    ({ type }) => type === 'yesno',
    (next) => oneOf(next, ['yes', 'no', 'maybe', '2', 'TRUE']),
  ),
  'a choice': inCell(
    ({ choices }) => choices !== undefined,
    (next, column) => oneOf(next, [...(column?.choices ?? []), ...keys]),
  ),
  'a row twice': onGrid((grid, next) => {
    grid.rows.push([...oneOf(next, grid.rows)]);
  }),
  'a row deleted': onGrid((grid, next) => {
    grid.rows.splice(next(grid.rows.length), 1);
  }),
  'all rows deleted': onGrid((grid) => {
    grid.rows = [];
  }),
  'a row too long or short': onGrid((grid, next) => {
    const row = oneOf(next, grid.rows);
    if (next(2) === 0) row.push('more', '', '5');
    else row.splice(next(row.length));
  }),
  'a table deleted': (files, next) => {
    delete files[someTable(next, files)];
  },
  'several tables deleted': (files, next) => {
    for (let k = 0; k < 6; k++) delete files[someTable(next, files)];
  },
  'a table as another': (files, next) => {
    files[someTable(next, files)] = files[someTable(next, files)]!;
  },
  'a folder in place of a table': (files, next) => {
    const name = someTable(next, files);
    delete files[name];
    files[`${name}/inside.txt`] = 'nothing';
  },
  'a file of nothing': bytes((_, next) => oneOf(next, ['', '\n\n', ' ', '\ufeff', ',,,\n', '"'])),
  'another encoding': bytes((text, next) =>
    oneOf(next, [
      () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      () => Buffer.from(text, 'utf16le'),
      () => Buffer.from(`${text}é,ÿ\n`, 'latin1'),
      () => Buffer.concat([Buffer.from(text), Buffer.from([0xc0, 0x80, 0xed, 0xa0, 0x80])]),
      () => Buffer.from(`\ufeff${text}`),
      () => Buffer.from(text.replaceAll('\n', '\r')),
      () => Buffer.from(text.replaceAll('\n', '\u2028')),
      () => Buffer.from(text.replace('a', '\u0000')),
    ])(),
  ),
  'other separators': bytes((text, next) => text.replaceAll(',', oneOf(next, [';', '\t', '|', ',,', '，']))),
  'a quote that stays open': bytes((text, next) => {
    const at = next(text.length + 1);
    return `${text.slice(0, at)}"${text.slice(at)}`;
  }),
  'the end cut off': bytes((text, next) => text.slice(0, next(text.length + 1))),
  'a cell of 10 MB': inCell(
    () => true,
    (next) => oneOf(next, ['x', '9', ';', '"', '\n', '语']).repeat(1e7),
  ),
  'ten thousand columns': onGrid((grid, next) => {
    oneOf(next, [grid.header, ...grid.rows]).push(...Array.from({ length: 10_000 }, (_, i) => `x_${i}`));
  }),
  'five thousand rows': onGrid((grid, next) => {
    const row = oneOf(next, grid.rows);
    const at = next(2) === 0 ? 0 : next(row.length);
    for (let i = 0; i < 5000; i++) grid.rows.push(row.map((cell, k) => (k === at ? `${cell}${i}` : cell)));
  }),
  'a setting': json((text, next) => {
    const [name, ...given] = oneOf(next, settings);
    const value = oneOf(next, given);
    const there = new RegExp(`"${name}": ("[^"]*"|\\[[^\\]]*\\]|[^,\\]} ]+)`);
    return there.test(text)
      ? text.replace(there, () => `"${name}": ${value}`)
      : text.replace('"version": 1', () => `"version": 1, "${name}": ${value}`);
  }),
  'settings in another shape': json((_, next) =>
    oneOf(next, [
      '',
      'null',
      '[]',
      '5',
      '{}',
      '{"chorsu": []}',
      '{"chorsu": {"start": NaN, "years": 4}}',
      '{"chorsu": {"start": 2027, "years": 4,}}',
      '{"chorsu": {"start": 2027, "start": 2028, "years": 4}}',
      `${'['.repeat(50_000)}`,
      '{"__proto__": {"chorsu": {}}, "chorsu": {"start": 2027, "years": 4}}',
      '{"chorsu": {"__proto__": 5, "constructor": "x", "start": 2027, "years": 4}}',
      '{"chorsu": {"start": 2027, "years": 4}, "resources": [{"name": "goods"}, 5, null]}',
      '{"chorsu": {"start": 2027, "years": 4}, "resources": [{"name": "goods", "path": "../goods.csv"}]}',
      '{"chorsu": {"start": 2027, "years": 4}, "resources": {"goods": "goods.csv"}}',
      '{"chorsu": {"start": 2027, "years": 4}, "resources": [{"name": "__proto__", "path": "goods.csv"}]}',
    ]),
  ),
  'an include': (files, next) => {
    files['base/datapackage.json'] = '{"name": "base", "chorsu": {"include": ["../deep", ".."]}}';
    files['deep/datapackage.json'] = '{"name": "deep", "chorsu": {"include": ["../base"]}}';
    const words = oneOf(next, [
      ['.'],
      ['./base'],
      Array.from({ length: 1000 }, () => './deep'),
      ['no-such-case'],
      ['/etc'],
      ['../../..'],
      ['__proto__', 'constructor'],
      [''],
      ['goods.csv'],
      ['base.xlsx'],
    ]);
    setting(`"include": ${JSON.stringify(words)}`)(files, next);
  },
  'reforms in a circle': appended('reforms.csv', 'a,trade,,,b\nb,trade,,,a\n'),
  'recipes in a circle': (files, next) => {
    appended('processes.csv', 'back,Back,0,10,1,0,,\n')(files, next);
    const gain = oneOf(next, ['2', '1.99', '1e-9', '1e9', '1']);
    appended('recipes.csv', `back,ore,${gain}\nback,metal,-1\n`)(files, next);
    appended('candidates.csv', 'tashkent,back,500,,,,,,,,,,\n')(files, next);
  },
  'legs in circles': appended(
    'legs.csv',
    'loop,almaty,almaty,rail,1,1,,1,,,,,,\nagain,tashkent,almaty,rail,980,0,0,0,,0,1520,,,\nthird,almaty,tashkent,rail,0,0,0,0,,,1520,,,\n',
  ),
  'recognitions in a circle': appended('recognitions.csv', 'eac,uz-cert,1,90\nassay,iso,1,9\niso,assay,1,9\n'),
  'a change': (files, next) => {
    const table = someTable(next, files);
    const grid = gridOf(table, String(files[table]));
    const row = oneOf(next, grid.rows) ?? [];
    const column = oneOf(next, [...grid.header, '+', '-', '__proto__', '']);
    const key = oneOf(next, [row[0], row.slice(0, 2).join('/'), '*', '*/*', '', '///', 'none']);
    const value = oneOf(next, [...numerals, ...keys, '1', '0', '0.5', '2']);
    const op = oneOf(next, ['set', 'multiply', 'add', 'min', 'max', 'pow', '']);
    const cells = [oneOf(next, ['quick', 'storm', 'cheap', 'new']), table.slice(0, -4), key ?? '', column, value, op];
    const changes = gridOf('changes.csv', String(files['changes.csv']));
    changes.rows.push(cells);
    files['changes.csv'] = textOf(changes);
  },
  'bytes changed anywhere': bytes((text, next) => {
    const given = Buffer.from(text);
    for (let k = 0; k < 5 && given.length > 0; k++) given[next(given.length)] = next(256);
    return given;
  }),
};
