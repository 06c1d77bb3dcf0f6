import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Ran, ran } from '../../test/support/command.ts';
import { root } from '../../test/support/needs.ts';
import { temporary } from '../../test/support/temporary.ts';
import { writeFolder } from '../../test/support/write-case.ts';
import { caseHash, readCase } from '../case/index.ts';

const source = `${root}test/cases/tiny-licence-bought`;

/** Whose docket the tests look at: the owner of the patent. */
const maker = ['--party', 'furnace-maker'] as const;

/** A plan that does nothing. */
const emptyPlan = {
  chorsu: 1,
  request: { reforms: [], gap: 0.005, seconds: 1, solver: 'highs-wasm' },
  currency: 'USD',
  years: [],
  status: 'optimal',
  npv: 0,
  bound: 0,
  gap: 0,
  cost: {},
  ...Object.fromEntries(
    ['costs', 'builds', 'closings', 'legs', 'activity', 'purchases', 'flows', 'surplus', 'deliveries']
      .concat(['certificates', 'licences', 'draws', 'prices', 'whyNot'])
      .map((list) => [list, []]),
  ),
  restsOn: {},
  solver: { name: 'highs-wasm', version: '1', rows: 0, columns: 0, integers: 0, nonzeros: 0 },
  seconds: { read: 0, route: 0, build: 0, solve: 0, explain: 0 },
};

/** Runs the command; gives what it wrote, and the exit status it asks for. */
async function rights(...args: string[]): Promise<Ran> {
  const done = await ran('rights', ...args, '--quiet');
  if (done.failure) throw done.failure;
  return done;
}

describe('chorsu rights', () => {
  const folder = temporary();
  let dated = '';
  beforeAll(() => {
    dated = join(folder, 'dated');
    const { own } = readCase(source);
    const [asset] = own.tables.assets;
    const [licence] = own.tables.licences;
    const held = {
      licence: 'held',
      asset: 'furnace-patent',
      licensee: 'kz-copper',
      offered: false,
      until: '2030-06-15',
    };
    writeFolder(
      {
        ...own,
        settings: { ...own.settings, years: 4 },
        tables: {
          ...own.tables,
          parties: [...own.tables.parties, { party: 'kz-copper' }],
          assets: [{ ...asset!, filed: '2026-03-12', granted: '2026-12-01', expires: '2046-03-11' }],
          licences: [licence!, { ...held, exclusive: true, territories: ['UZ'] }],
        },
      },
      dated,
    );
  });

  it('tells in 80 columns who may make what where, the gaps and the ways, the answer last', async () => {
    const { out } = await rights(source);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out).toMatch(/Flash +Uzbekistan +uz-copper +blocked +furnace-patent/);
    expect(out).toMatch(/licence: furnace-patent .*\n.* \(flash-uz\)/);
    expect(out).toContain('design around by Hearth');
    expect(out.trimEnd().split('\n').slice(-2).join(' ')).toMatch(/^1 of 1 way to run a protected process is not open/);
  });

  it('prices each way by the plan', async () => {
    const { out } = await rights(source, '--price', '--gap', '0', '--json');
    const [gap] = JSON.parse(out).gaps.filter((gap: { act: string }) => gap.act === 'make');
    const cost = Object.fromEntries(gap.ways.map((way: { kind: string; cost: number }) => [way.kind, way.cost]));
    // The licence costs its fee. The hearth costs 80 a tonne more on 50 000 t; capex is the same.
    expect(cost.licence).toBeCloseTo(3e6, 0);
    expect(cost['design around']).toBeCloseTo(4e6, 0);
  });

  it('says 0 where the plan does not use the right though it is free', async () => {
    const { own } = readCase(source);
    const dear = join(folder, 'dear');
    const processes = own.tables.processes.map((row) =>
      row.process === 'flash' ? { ...row, variable_cost: 5000 } : row,
    );
    writeFolder({ ...own, tables: { ...own.tables, processes } }, dear);
    const { out } = await rights(dear, '--price', '--json');
    const [gap] = JSON.parse(out).gaps.filter((gap: { act: string }) => gap.act === 'make');
    for (const way of gap.ways) expect(way).toMatchObject({ cost: 0, unused: true });
    expect((await rights(dear, '--price')).out).toContain('0, not used even where it is free');
  });

  it('counts deadlines from the day that the case writes', async () => {
    const { out } = await rights(dated, ...maker, '--as-of', '2027-01-01', '--json');
    const { deadlines, conflicts } = JSON.parse(out);
    const ends = deadlines.find((deadline: { rule: string }) => deadline.rule === 'licence ends');
    expect(ends).toBeUndefined();
    const fees = deadlines.filter((deadline: { rule: string }) => deadline.rule === 'annuity');
    expect(fees.map((fee: { due: string }) => fee.due)).toEqual(['2028-03-12', '2029-03-12']);
    expect(fees[0].approximate).toBe(false);
    expect(conflicts).toMatchObject([{ exclusive: 'held', other: 'flash-uz', kind: 'offer' }]);
    const later = JSON.parse((await rights(dated, ...maker, '--as-of', '2029-01-01', '--json')).out);
    expect(later.deadlines.map((deadline: { due: string }) => deadline.due)).toContain('2029-03-12');
  });

  it('counts from today unless told otherwise, and says so', async () => {
    const before = new Date().toISOString().slice(0, 10);
    const { asOf } = JSON.parse((await rights(dated, '--json')).out);
    expect([before, new Date().toISOString().slice(0, 10)]).toContain(asOf);
    const { out } = await rights(dated, ...maker, '--as-of', '2028-06-01');
    expect(out).toContain('As of 2028-06-01');
    expect(out).toMatch(/2028-03-13 +Annual fee: furnace-patent, Uzbekistan +overdue/);
    expect(out).toContain('Nothing here is legal advice');
  });

  it('tells deadlines also where a plan runs nothing protected, names parties and countries on the page', async () => {
    const folderOf = join(folder, 'idle');
    const { case: c } = readCase(dated);
    const empty = { ...emptyPlan, case: c.name, source: dated, caseHash: caseHash(c) };
    writeFileSync(join(folder, 'idle.json'), JSON.stringify(empty));
    const flags = ['--plan', join(folder, 'idle.json'), '--html', '--report', folderOf, '--out', folderOf];
    const { out } = await rights(
      dated,
      ...maker,
      ...flags,
      '--team',
      'uz-copper:UZ',
      '--team',
      'lab:KZ',
      '--as-of',
      '2027-01-01',
    );
    expect(out).toMatch(/The plan runs no process of a protected technology\. [1-9]\d*\s+deadlines/);
    const page = readFileSync(join(folderOf, 'rights.html'), 'utf8');
    for (const words of ['Deadlines', '2028-03-13', 'As of 2027-01-01', 'Nothing here is legal advice'])
      expect(page).toContain(words);
    expect(page).not.toContain('[object');
    expect(readFileSync(join(folderOf, 'report.html'), 'utf8')).toContain('<section id="rights">');
  });

  it('refuses options of a price without --price', async () => {
    await expect(rights(source, '--gap', '0.1')).rejects.toMatchObject({
      exit: 2,
      message: '--gap works only together with --price.',
    });
  });

  it('writes one calendar for rights and certificates, as RFC 5545 has it', async () => {
    const { own } = readCase(dated);
    const both = join(folder, 'both');
    const schemes = [{ scheme: 'grade', market: 'UZ' }];
    const certificates = [{ scheme: 'grade', place: 'tashkent', good: 'copper', until: '2028-05-31' }];
    writeFolder({ ...own, tables: { ...own.tables, schemes, certificates } }, both);
    await rights(both, ...maker, '--as-of', '2027-01-01', '--ics', '--out', join(folder, 'calendar'));
    const text = readFileSync(join(folder, 'calendar', 'calendar.ics'), 'utf8');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const folded = text.split('\r\n');
    expect(folded.pop()).toBe('');
    expect(Math.max(...folded.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    expect([lines[0], lines.at(-2)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
    const count = (start: string) => lines.filter((line) => line.startsWith(start)).length;
    const events = count('BEGIN:VEVENT');
    for (const each of ['END:VEVENT', 'DTSTAMP:', 'DTSTART;VALUE=DATE:', 'DTEND;VALUE=DATE:', 'SUMMARY:'])
      expect([each, count(each)]).toEqual([each, events]);
    const uids = lines.filter((line) => line.startsWith('UID:'));
    expect(new Set(uids).size).toBe(events);
    expect(uids.some((uid) => uid.endsWith('@rights.chorsu'))).toBe(true);
    expect(uids.some((uid) => uid.endsWith('@standards.chorsu'))).toBe(true);
  });

  it('says on one screen of the solar case what concerns its parties: no deadline of another firm, no team that nobody named', async () => {
    const { out } = await rights('solar-central-asia', '--as-of', '2026-11-30');
    expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
    // A shut border is no caution of who may make and sell.
    expect(out).not.toContain('Caution');
    expect(out).toContain('No deadline of a right that');
    // Enkor has no candidate in India.
    expect(out).not.toMatch(/India +Enkor/);
    expect(out).toMatch(/First Solar[\s\S]*may\s+have\s+lapsed:\s+check\s+the\s+register/);
    expect(out).not.toMatch(/missed|First filing/);
    const { deadlines, teams, news } = JSON.parse(
      (await rights('solar-central-asia', '--as-of', '2026-11-30', '--json')).out,
    );
    expect([deadlines.length, teams.length, news.length]).toEqual([0, 0, 1]);
  });

  it('takes rights from an export of a register, and refuses lines by number', async () => {
    const file = join(folder, 'export.csv');
    writeFileSync(
      file,
      'Publication Number,Jurisdiction,Applicants,Filing Date,Grant Date,Legal Status,Simple Family\n' +
        'KZ33333B,KZ,furnace-maker,2016-02-29,2018-01-10,Granted,F1\n' +
        'CN44444A,CN,Nobody Ltd,2016-02-29,,Pending,F1\n',
    );
    const { out, told, status } = await rights(dated, '--register', file, '--technology', 'flash');
    expect(status).toBe(1);
    expect(told).toBe('Line 3 refused. Its owner Nobody Ltd is no party of the case. Add the party, or its name.\n');
    expect(out).toBe(
      'asset,kind,technology,owner,territories,filed,granted,status,family\n' +
        'KZ33333B,patent,flash,furnace-maker,KZ,2016-02-29,2018-01-10,in force,F1\n',
    );
  });

  it('refuses a party that the case does not know', async () => {
    await expect(rights(dated, '--party', 'nobody')).rejects.toMatchObject({
      exit: 2,
      message: expect.stringContaining('furnace-maker'),
    });
  });

  it('writes no calendar where nothing falls due', async () => {
    const timeless = `${root}test/cases/tiny-know-how-leakage`;
    const { out, told } = await rights(timeless, '--ics', '--out', join(folder, 'none'));
    expect(told).toContain('no calendar is written');
    expect(out).not.toContain('calendar.ics');
  });

  it('refuses what it cannot read, and says what is wanted', async () => {
    const failure = async (...args: string[]) => rights(source, ...args).catch((error: Error) => error.message);
    expect(await failure('--as-of', '2027-02-31')).toContain('takes a date such as 2027-03-31');
    expect(await failure('--team', 'lab')).toContain('takes party:COUNTRY');
    expect(await failure('--team', 'lab:IN', '--made-in', 'India')).toContain('two letters');
    expect(await failure('--owner', 'me')).toContain('--team party:COUNTRY');
  });

  it('says what the laws ask of a joint team', async () => {
    const { out } = await rights(source, '--team', 'lab:IN', '--team', 'works:CN', '--made-in', 'CN', '--json');
    const [team] = JSON.parse(out).teams.slice(-1);
    expect(team.conflicts).toEqual([{ a: 'CN', b: 'IN', permits: ['CN', 'IN'] }]);
    expect(team.ownership).toBe('by law');
    expect(team.differs).toBe(true);
  });
});
