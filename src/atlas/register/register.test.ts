import { describe, expect, it } from 'vitest';
import { at, greatCircle, readCase } from '../../case/index.ts';
import { TableError } from '../data/table.ts';
import { readRegister, writeRegister } from './csv.ts';
import { differencesOf, newProjects } from './differences.ts';
import { readList } from './list.ts';
import { nearCase } from './near.ts';
import { bundledRegister, caseLinks, filterProjects, joinRegisters, passedOf, plantLinks } from './register.ts';

const projects = bundledRegister();
const keys = (found: readonly { project: string }[]) => found.map((one) => one.project);

describe('the register', () => {
  it('holds what the article names, found or not', () => {
    const named =
      'amur-gcc changchun-park skolkovo-tus guangzhou-biomed abadan iran-gas-8bn great-stone uz-4.8gw kemin-solar sughd-solar chabahar-port sco-bank';
    expect(keys(projects)).toEqual(expect.arrayContaining(named.split(' ')));
    expect(projects.filter((project) => project.status === 'not found').map((project) => project.project)).toEqual([
      'changchun-park',
      'guangzhou-biomed',
      'uz-4.8gw',
    ]);
  });

  it('gives every project a source, and every amount kind, currency, date and source', () => {
    for (const project of projects) {
      expect(project.sources.length).toBeGreaterThan(0);
      for (const amount of project.amounts) expect(amount.as_of).toMatch(/^\d{4}/);
      for (const amount of project.amounts) expect(amount.source).not.toBe('');
    }
  });

  it('is the same after it was written and read', () => {
    expect(readRegister(writeRegister(projects), 'again.csv')).toEqual(projects);
  });

  it('keeps amounts of one project apart', () => {
    const stone = projects.find((project) => project.project === 'great-stone')!;
    expect(stone.amounts.map(({ kind, amount, as_of }) => [kind, amount, as_of])).toEqual([
      ['declared', 1300, '2023'],
      ['realised', 650, '2021-02'],
    ]);
  });

  it('filters by country, kind and date together', () => {
    expect(keys(filterProjects(projects, { countries: ['TJ'], kinds: ['memorandum'] }))).toEqual(['panj-solar']);
    expect(
      filterProjects(projects, { since: '2026-02' }).every((filterProject) => filterProject.status_as_of >= '2026'),
    ).toBe(true);
  });

  it('takes own projects in the place of bundled ones', () => {
    const own = readRegister(
      'project,name,countries,status,status_as_of\nkemin-solar,Mine,KG,stalled,2026-11\nnew,New,UZ,announced,2026',
      'own.csv',
    );
    const joined = joinRegisters(projects, own);
    expect(joined.length).toBe(projects.length + 1);
    expect(joined.find((project) => project.project === 'kemin-solar')!.name).toBe('Mine');
  });

  it('tells every fault with its line and column', () => {
    const text =
      'project,name,countries,status,status_as_of,kind,amount,currency,as_of\na,A,CN,running,2026-13,declared,1,USD,2025\nb,,,,,,,,\na,,,,,declared,lots,USD,';
    const faults = [
      { code: 'one-of', line: 2, column: 'status' },
      { code: 'date', line: 2, column: 'status_as_of' },
      { code: 'number', line: 4, column: 'amount' },
    ];
    expect(() => readRegister(text, 'own.csv')).toThrow(
      expect.objectContaining({ faults: faults.map((fault) => expect.objectContaining(fault)) }),
    );
    expect(() => readRegister('project,name,countries,status,status_as_of\nb,,CN,operating,2025', 'own.csv')).toThrow(
      TableError,
    );
  });
});

describe('projects near a case', () => {
  it('measures great circles: Tashkent to Almaty is some 670 km', () => {
    expect(greatCircle({ lat: 41.3, lon: 69.24 }, { lat: 43.24, lon: 76.89 })).toBeCloseTo(665, -1);
  });

  it('finds the solar plant of Kemin beside the candidates at Kemin', () => {
    const rows = at(readCase('solar-central-asia').case, 2026);
    const [first, ...rest] = nearCase(projects, rows, 'solar-central-asia', 100);
    expect(first!.project.project).toBe('kemin-solar');
    expect(first!.candidates).toContain('Kemin/module');
    expect(rest.every((project) => project.km === undefined || project.km <= 100)).toBe(true);
  });
});

describe('dates of projects', () => {
  const of = (key: string) => projects.find((project) => project.project === key)!;

  it('have passed: the waiver of Chabahar ended on 26 April 2026', () => {
    expect(passedOf(of('chabahar-port'), '2026-04-26').some((one) => one.kind === 'ended')).toBe(false);
    expect(passedOf(of('chabahar-port'), '2026-11-30')).toEqual([
      { kind: 'ended', date: '2026-04-26', what: 'US sanctions waiver' },
    ]);
  });

  it('are due where a year is over and nothing had begun, and old after two years', () => {
    expect(passedOf(of('rasht-astara'), '2026-11-30')).toEqual([]);
    expect(passedOf(of('rasht-astara'), '2027-01-02')).toContainEqual({ kind: 'due', year: 2026 });
    expect(passedOf(of('gazprom-nioc'), '2026-11-30')).toContainEqual({ kind: 'silent', years: 4 });
  });

  it('leave an amount that is paid each year apart from totals', () => {
    expect(of('eaeu-fund').amounts).toMatchObject([{ amount: 20, per: 'year' }]);
    expect(projects.flatMap((project) => project.amounts).filter((amount) => amount.per !== undefined).length).toBe(1);
  });
});

describe('links of projects', () => {
  it('lead to candidates of bundled cases and to plants there', () => {
    const amur = projects.find((project) => project.project === 'amur-gcc')!;
    expect(caseLinks(amur)).toMatchObject([{ case: 'polymers-eurasia' }]);
    expect(plantLinks(amur)).toContain('Amur polyethylene at Svobodny');
    const known = new Map<string, Set<string>>();
    for (const link of projects.flatMap(caseLinks)) {
      if (!known.has(link.case)) {
        const { case: c } = readCase(link.case);
        const rows = at(c, Number(c.settings.start));
        known.set(link.case, new Set(rows.candidates.map((candidate) => `${candidate.place}/${candidate.process}`)));
      }
      for (const candidate of link.candidates)
        expect([candidate, known.get(link.case)!.has(candidate)]).toEqual([candidate, true]);
    }
  });
});

describe('a list of somebody', () => {
  const list = `Project name,Country,Sector,Stage,"Total cost (USD million)",Date
Silleno polyethylene plant,Kazakhstan; China; Russia,Chemicals,Under construction,"9,500",2026-05
Kemin solar power plant,Kyrgyzstan and China,Energy,Operational,56,2026
Navoi cable works,"Uzbekistan, China",Industry,Feasibility study,"120,5",2026-03
`;

  it('shows what is new, what differs, and what it lacks', () => {
    const differences = differencesOf(projects, readList(list, 'edb.csv'));
    const of = (project: string) =>
      differences.filter((difference) => difference.project === project).map((difference) => difference.kind);
    expect(of('silleno')).toEqual(['status', 'amount']);
    expect(of('kemin-solar')).toEqual(['alike']);
    expect(
      differences
        .filter((difference) => difference.kind === 'new')
        .map((difference) => [difference.name, difference.theirs]),
    ).toEqual([['Navoi cable works', 'USD 120.5, Feasibility study']]);
    expect(of('buka-solar')).toEqual(['absent']);
    // India is not named by the list, so nothing of its projects is lacking.
    expect(differences.some((difference) => difference.project === 'chabahar-port')).toBe(false);
  });

  it('gives new rows in the form of the register, assumed until somebody checks them', () => {
    const rows = readList(list, 'edb.csv');
    const fresh = newProjects(rows, differencesOf(projects, rows), 'edb.csv');
    expect(readRegister(writeRegister(fresh), 'again.csv')).toEqual(fresh);
    expect(fresh).toMatchObject([
      {
        name: 'Navoi cable works',
        countries: ['CN', 'UZ'],
        status: 'announced',
        sources: [{ source: 'edb.csv:4', quality: 'assumed' }],
      },
    ]);
  });

  it('reads Russian headings, thousands and billions, and names a heading that lacks', () => {
    const text =
      'Наименование проекта;Страна;Статус;Стоимость, млрд долл. США\nЗавод;Казахстан, Россия;Реализация;1,5\n';
    expect(readList(text, 'eabr.csv')).toMatchObject([
      { name: 'Завод', countries: ['KZ', 'RU'], status: 'construction', amount: 1500, currency: 'USD' },
    ]);
    expect(() => readList('Title,Sum\nA,1\n', 'x.csv')).toThrow(TableError);
  });
});
