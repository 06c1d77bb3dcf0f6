import { describe, expect, it } from 'vitest';
import { root } from '../../../test/support/needs.ts';
import { readCase } from '../../case/index.ts';
import { sectionOf, terminalText } from '../../view/index.ts';
import { rights } from './ask.ts';
import { rightsAnswer, rightsSection } from './blocks.ts';
import { costOf } from './words.ts';

const { case: c } = readCase(`${root}test/cases/tiny-licence-bought`);
const found = await rights(c, { asOf: '2026-12-01' });
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');
const said = (d: typeof found) => {
  const section = rightsSection(c, d);
  return { page: plain(sectionOf(section).html), screen: plain(terminalText(section.blocks)).replace(/\n */g, '\n') };
};

describe('freedom to operate', () => {
  it('is told first of those who would make something, what is closed before what is open', () => {
    const [cell] = found.freedom.filter((cell) => cell.act === 'make');
    const cells = [
      { ...cell!, process: 'hearth', state: 'no right recorded' as const, by: [] },
      cell!,
      { ...cell!, country: 'KZ', turns: 2029 },
    ];
    const makers = ['hearth', 'flash'].map((process) => ({ process, country: 'UZ', party: 'uz-copper' }));
    const { page, screen } = said({ ...found, freedom: cells, makers });
    expect(screen).toMatch(/^Process.*\nFlash +Uzbekistan +uz-copper +blocked.*\nHearth +Uzbekistan .*not searched/);
    expect(screen).not.toContain('Kazakhstan');
    expect(page).toContain('<summary>Who may make, country by country</summary>');
    expect(page).toContain('blocked (furnace-patent), until 2028');
  });

  it('has a row for each way to close a gap, and says where none is known', () => {
    const [gap] = found.gaps;
    const { screen, page } = said({ ...found, gaps: [{ ...gap!, ways: [] }, gap!] });
    expect(screen).toMatch(/make Flash, Uzbekistan, +2026 +none known/);
    expect(screen).toMatch(/licence: furnace-patent +3 000 000 +0 %/);
    expect(page).toContain('furnace-patent');
  });

  it('leaves a cost undecided where the solver leaves open that there is none', () => {
    const way = { kind: 'wait' as const, year: 2031, cost: 5 };
    expect(costOf({ ...way, low: 0, high: 9000 })).toBe('undecided');
    expect(costOf({ ...way, low: 4, high: 9 })).toBe(5);
    expect(costOf({ ...way, unused: true })).toBe('0, not used even where it is free');
    const [gap] = found.gaps;
    const { screen } = said({ ...found, gaps: [{ ...gap!, ways: [{ ...way, low: 0, high: 9000 }] }] });
    expect(screen).toMatch(/wait until 2031 .*undecided +0 +9 000/);
    expect(screen).toContain('where they include 0, it is undecided');
  });
});

describe('deadlines', () => {
  const due = {
    asset: 'furnace-patent',
    country: 'UZ',
    rule: 'annuity' as const,
    number: '4',
    date: '2028-03-13',
    due: '2028-03-12',
    status: 'overdue' as const,
    approximate: false,
    effect: 'Pay the fee.',
    source: 'Law 1994',
    quality: 'assumed' as const,
    concern: 'own' as const,
  };
  const dated = {
    ...found,
    parties: ['furnace-maker'],
    deadlines: [{ ...due, date: '2027-03-12', status: 'paid' as const, doneOn: '2027-03-01' }, due] as never,
    unmatched: [{ asset: 'x', licence: '', country: 'UZ', rule: 'annuity', number: '77', status: 'paid', date: '' }],
  } as typeof found;

  it('have what is due before what was paid, with law and quality, and the rows that meet none', () => {
    const { page, screen } = said(dated);
    expect(screen).toMatch(/2028-03-13 +Annual fee.* overdue +assumed\n2027-03-12 .*paid 2027-03-01/);
    expect(page).toContain('Pay the fee. Law 1994');
    for (const told of [page, screen.replaceAll('\n', ' ')]) {
      expect(told).toContain('As of 2026-12-01, for furnace-maker');
      expect(told).toContain('docket: x//UZ/annuity/77 meets no deadline');
      expect(told).toContain('Nothing here is legal advice.');
    }
    expect(rightsAnswer(c, dated, false)).toContain('1 deadline falls due');
  });

  it('are not counted for nobody', () => {
    expect(said({ ...found, parties: [] }).screen).toContain('Nobody who is named runs a process here');
  });

  it('of others that may have lapsed stand on the page too, also where nothing else does', () => {
    const news = [{ asset: 'furnace-patent', country: 'UZ', due: '2026-01-02', source: '' }];
    const { page } = said({ ...found, freedom: [], gaps: [], news });
    expect(page).toContain('furnace-patent, Uzbekistan: the fee of its owner fell due on 2026-01-02.');
  });
});
