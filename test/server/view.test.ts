import { describe, expect, it } from 'vitest';
import { givenRows, ownOf, takenBack, viewOf } from '../../web/grid/view.ts';
import type { Sheet } from '../../web/parts/sheet.ts';

const columns = [
  ...['place', 'country'].map((name) => ({
    name,
    type: 'text',
    meaning: '',
    required: true,
    key: name === 'place',
  })),
  ...['lat', 'source', 'quality'].map((name) => ({ name, type: 'text', meaning: '', required: false, key: false })),
];
const header = columns.map(({ name }) => name);
const base = {
  from: 'eurasia',
  header,
  rows: [
    ['Tashkent', 'UZ', '41.3', 'osm', 'measured'],
    ['Almaty', 'KZ', '43.2', 'osm', 'measured'],
  ],
};
const given = givenRows('places', columns, { included: [base], template: [] });
const own: Sheet = { header: ['place', 'country'], rows: [['Mine', 'UZ']] };
const drawn = () => new WeakMap();
/** The sheet with one cell of one row set, as the grid gives it back. */
const typed = ({ header: heads, rows }: Sheet, row: number, column: string, text: string): Sheet => ({
  header: heads,
  rows: rows.map((one, i) => (i === row ? one.map((cell, k) => (heads[k] === column ? text : cell)) : one)),
});

describe('rows of included cases beside own ones', () => {
  it('stand behind the own rows, under the columns of both, and are none of the own table', () => {
    const view = viewOf(own, given, { all: true }, drawn());
    expect(view.sheet.header).toEqual(header);
    expect(view.sheet.rows.map(([place]) => place)).toEqual(['Mine', 'Tashkent', 'Almaty']);
    expect(view.rows.map(({ own: at, from, asGiven }) => [at, from, asGiven])).toEqual([
      [0, '', false],
      [-1, 'eurasia', true],
      [-1, 'eurasia', true],
    ]);
    expect(ownOf(view, view.sheet, own, given)).toBe(own);
    expect(viewOf(own, given, { all: false }, drawn()).sheet).toBe(own);
  });

  it('become own rows where they are edited, whole, in the same place, and no longer under the old source', () => {
    const view = viewOf(own, given, { all: true }, drawn());
    const next = ownOf(view, typed(view.sheet, 1, 'lat', '41.5'), own, given);
    expect(next).toEqual({
      header: ['place', 'country', 'lat', 'quality'],
      rows: [
        ['Mine', 'UZ', '', ''],
        ['Tashkent', 'UZ', '41.5', 'assumed'],
      ],
    });
    const after = viewOf(next, given, { all: true }, drawn());
    expect(after.sheet.rows.map(([place]) => place)).toEqual(['Mine', 'Tashkent', 'Almaty']);
    expect(after.rows[1]).toMatchObject({ own: 1, from: 'eurasia', asGiven: false, included: true });
    expect(takenBack(next, after, after.rows[1]!).rows).toEqual([['Mine', 'UZ', '', '']]);
  });

  it('stay where the key of one is edited: what was typed is a row of its own, without the rest of that row', () => {
    const view = viewOf(own, given, { all: true }, drawn());
    const next = ownOf(view, typed(view.sheet, 1, 'place', 'New'), own, given);
    expect(next.rows).toEqual([
      ['Mine', 'UZ'],
      ['New', ''],
    ]);
  });

  it('lose nothing of the own table: a column that the schema does not know, an edit of an own row', () => {
    const odd: Sheet = {
      header: ['place', 'x_note', 'country'],
      rows: [
        ['Mine', 'kept', 'UZ'],
        ['Almaty', '', 'KZ'],
      ],
    };
    const view = viewOf(odd, given, { all: true }, drawn());
    expect(view.sheet.rows.map(([place]) => place)).toEqual(['Mine', 'Tashkent', 'Almaty']);
    const next = ownOf(view, typed(view.sheet, 0, 'country', 'KZ'), odd, given);
    expect(next).toEqual({
      header: odd.header,
      rows: [
        ['Mine', 'kept', 'KZ'],
        ['Almaty', '', 'KZ'],
      ],
    });
  });

  it('leave a last row to type into, and columns that are usually filled, which the file has once something stands in them', () => {
    const view = viewOf(own, given, { all: false, blank: true, usual: ['lat', 'quality'] }, drawn());
    expect(view.sheet).toEqual({
      header: ['place', 'country', 'lat', 'quality'],
      rows: [
        ['Mine', 'UZ', '', ''],
        ['', '', '', ''],
      ],
    });
    expect(ownOf(view, view.sheet, own, given)).toBe(own);
    expect(ownOf(view, typed(view.sheet, 1, 'place', 'New'), own, given)).toEqual({
      header: own.header,
      rows: [
        ['Mine', 'UZ'],
        ['New', ''],
      ],
    });
    expect(ownOf(view, typed(view.sheet, 0, 'lat', '40'), own, given).header).toEqual(['place', 'country', 'lat']);
  });

  it('share their texts from state to state: a table of thousands of rows is not made anew by an edit', () => {
    const kept = drawn();
    const first = viewOf(own, given, { all: true }, kept);
    const next = viewOf({ ...own, rows: [['Mine', 'KZ']] }, given, { all: true }, kept);
    expect(next.sheet.rows[1]).toBe(first.sheet.rows[1]);
  });
});

describe('legs', () => {
  it('without a name have the key of their ends and mode', () => {
    const keys = ['leg', 'from', 'to', 'mode'].map((name) => ({
      name,
      type: 'text',
      meaning: '',
      required: name !== 'leg',
      key: name === 'leg',
    }));
    const cells = (km: string) => ['A', 'B', 'road', km];
    const heads = ['from', 'to', 'mode', 'km'];
    const some = givenRows('legs', keys, {
      included: [{ from: 'eurasia', header: heads, rows: [cells('10')] }],
      template: [],
    });
    const view = viewOf({ header: heads, rows: [cells('12')] }, some, { all: true }, drawn());
    expect(view.sheet.rows).toHaveLength(1);
    expect(view.rows[0]).toMatchObject({ own: 0, from: 'eurasia' });
  });
});

describe('rows of the template that a case began with', () => {
  const template = { from: 'textiles', header, rows: [['Tashkent', 'UZ', '41.3', '', 'assumed']] };
  const begun = givenRows('places', columns, { included: [], template: [template] });

  it('are known until one of their figures is edited, and can be taken back', () => {
    const mine: Sheet = { header, rows: [['Tashkent', 'UZ', '41.30', 'tpl_x', 'assumed']] };
    const view = viewOf(mine, begun, { all: false }, drawn());
    expect(view.rows[0]).toMatchObject({ own: 0, from: 'textiles', asGiven: true, included: false });
    const edited = typed(mine, 0, 'lat', '50');
    const after = viewOf(edited, begun, { all: false }, drawn());
    expect(after.rows[0]?.asGiven).toBe(false);
    expect(takenBack(edited, after, after.rows[0]!).rows[0]).toEqual(['Tashkent', 'UZ', '41.3', 'tpl_x', 'assumed']);
  });
});
