import { describe, expect, it } from 'vitest';
import { root } from '../../../test/support/needs.ts';
import type { Block, Table } from '../../blocks/index.ts';
import { readCase } from '../../case/index.ts';
import { sectionOf, terminalText } from '../../view/index.ts';
import { report } from '../index.ts';
import { plan } from '../plan/ask.ts';
import { rights } from '../rights/ask.ts';
import { standards } from './ask.ts';
import { standardsSection } from './blocks.ts';

const { case: c } = readCase(`${root}test/cases/tiny-recognition-same-year`);
const found = await standards(c);
/** A market that asks something. */
const asking = found.certificates.find(({ needs }) => needs.length > 0)!;
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');
type Document = typeof found;
const said = (d: Document) => {
  const section = standardsSection(c, d);
  return { page: plain(sectionOf(section).html), screen: plain(terminalText(section.blocks)), blocks: section.blocks };
};
const tableWith = (blocks: readonly Block[], head: string): Table | undefined =>
  blocks
    .flatMap((block) =>
      block.kind === 'table' ? [block] : block.kind === 'figure' && block.table ? [block.table] : [],
    )
    .find(({ columns }) => columns.some((column) => column.head === head));

describe('the certificates of a case', () => {
  it('stand on the page with their act and source, and with their number and quality on the terminal', () => {
    const cell = asking;
    const need = {
      ...cell.needs[0]!,
      act: 'TR CU 010/2011',
      resident: true,
      sites: ['a', 'b', 'c'].map((place, i) => ({
        place,
        holders: [],
        state: i === 0 ? ('held' as const) : ('missing' as const),
      })),
    };
    const { page, screen } = said({ ...found, certificates: [{ ...cell, needs: [need] }] });
    for (const one of ['TR CU 010/2011', 'eac (holder: nobody known)', '<td>b, c', 'assumed'])
      expect(page).toContain(one);
    expect(screen).toMatch(/Russia +Valves +eac .*always +1 +2: b, c +assumed/);
  });

  it('say where nobody sells, and that nothing is asked or known where others ask something', () => {
    const cell = asking;
    const empty = { ...cell, needs: [{ ...cell.needs[0]!, sites: [] }] };
    const silent = { ...cell, market: 'KZ', needs: [], wanted: true };
    const { page } = said({
      ...found,
      certificates: [empty, { ...silent, known: true }, { ...silent, market: 'UZ', known: false }],
    });
    expect(page).toContain('nobody sells there');
    expect(page).toMatch(/Kazakhstan<td>Valves<td>none asked for/);
    expect(page).toMatch(/Uzbekistan<td>Valves<td>not known/);
  });

  it('cost by year what their lines say, together first', () => {
    const line = found.cost[0]!;
    const cost = [
      { ...line, year: 2026, what: 'first' as const, amount: 1_300_000 },
      { ...line, year: 2027, what: 'yearly' as const, amount: 500 },
    ];
    expect(tableWith(said({ ...found, cost }).blocks, 'First time')?.rows).toEqual([
      ['together', 1_300_000, 500, 0],
      [2026, 1_300_000, 0, 0],
      [2027, 0, 500, 0],
    ]);
  });

  it('are told with what changes in the law and with the laboratories, on page and terminal', () => {
    const coming = [{ date: '2028-03-01', what: 'begins' as const, market: 'RU', hs: '8481', scheme: 'eac' }];
    const lab = { laboratory: 'NCL', country: 'KZ', accreditation: ['ILAC'], evidence: 'test-ru', schemes: ['eac'] };
    const { page, screen } = said({ ...found, coming, laboratories: [{ ...lab, cost: 1500, weeks: 6 }] });
    for (const told of [page, screen.replace(/\n */g, ' ')]) {
      expect(told).toContain('2028-03-01, Russia, HS 8481: eac is asked from then on.');
      expect(told).toContain('NCL (Kazakhstan and ILAC): test-ru, 1 500, 6 weeks. Taken by eac.');
    }
  });
});

describe('the distance between markets', () => {
  const measured: Document = {
    ...found,
    distance: [
      { a: 'KZ', b: 'RU', value: 0.5, all: 0.01 },
      { a: 'RU', b: 'UZ', value: 0, all: 0 },
    ],
    markets: ['KZ', 'RU', 'UZ'],
    pictured: { ...found.pictured, points: [0, 1, 1].map((x) => ({ x, y: 0 })), explained: 0.4 },
    centres: [
      { market: 'RU', cost: 3, moves: [] },
      { market: 'UZ', cost: 3, moves: [] },
      { market: 'KZ', cost: 9, moves: [] },
    ],
  };

  it('has the nearest pair first, says that it is no recognition, and to which market it is cheapest to align', () => {
    const { page, screen, blocks } = said(measured);
    expect(tableWith(blocks, 'Kinds of measure that differ')?.rows[0]).toEqual(['Russia', 'Uzbekistan', 0, 0]);
    for (const told of [page, screen.replace(/\n */g, ' ')]) {
      expect(told).toContain('it does not say that the markets recognise each other');
      expect(told).toContain('The cheapest markets to align with are Russia and Uzbekistan');
    }
    expect(page).toContain('The picture shows only 40 % of the distances');
    expect(screen).not.toContain('picture');
  });

  it('is not shown where the case says too little', () => {
    expect(said(found).screen).toContain('The regulatory distance is not shown. The case has 2 measures');
  });
});

describe('what to harmonise first', () => {
  const set = (id: string, saves: number, more = {}) => ({
    recognitions: [`recognise:${id}`],
    labels: [`label of ${id}`],
    trade: 12e6,
    exact: true,
    saves,
    low: saves,
    high: saves,
    ...more,
  });
  const asked: Document = {
    ...found,
    singles: [set('a/b', 0, { open: true, high: 250_000 }), set('c/d', 200_000), set('e/f', 0)],
    first: [set('c/d', 200_000), { ...set('a/b', 200_000), recognitions: ['recognise:a/b', 'recognise:c/d'] }],
    idle: ['recognise:e/f'],
    solves: 3,
    rebuilt: false,
    partners: [],
  };

  it('tells of one that was not planned in time the limits alone, and counts those that change nothing', () => {
    const { page, screen, blocks } = said(asked);
    expect(tableWith(blocks, 'Recognition or alignment')?.rows.map((row) => row[1])).toEqual([
      { low: 0, high: 250_000, value: null },
      200_000,
    ]);
    for (const told of [page, screen]) expect(told).toContain('no time to plan it');
    expect(screen).toContain('1 more change nothing on their own');
  });

  it('stops at the set that no larger one beats, and says so', () => {
    const { screen, blocks } = said(asked);
    expect(tableWith(blocks, 'Recognised together')?.rows).toHaveLength(1);
    expect(screen).toMatch(/No set of more\s+than 1 that was tried gains more/);
  });

  it('is not told where it was not asked, and is nothing where all ask the same', () => {
    expect(said(found).screen).not.toContain('harmonise');
    expect(said({ ...asked, singles: [] }).screen).toContain('There is nothing to harmonise');
  });
});

it('stand in a report that a program makes, beside those of rights, where their answers are given', async () => {
  const planned = await plan(c, { explain: 'none' });
  expect(report(planned, c)).not.toContain('<section id="standards">');
  const page = report(planned, c, { answers: { rights: await rights(c), standards: found } });
  expect(page.match(/<section id="(standards|rights)">/g)).toEqual([
    '<section id="standards">',
    '<section id="rights">',
  ]);
});
