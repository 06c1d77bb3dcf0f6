import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asked } from '../../test/outputs/stored.ts';
import { ran } from '../../test/support/command.ts';
import { temporary } from '../../test/support/temporary.ts';
import { getOrInsert, openCase, templateFolder, templateNames } from '../case/index.ts';
import { partsOf, textOfPart } from '../case/workbook/zip.ts';
import { checkCase } from '../plan/index.ts';
import { plan } from '../questions/index.ts';

const dir = temporary();

const templates = new Map<string, ReturnType<typeof openCase>>();
const opened = (name: string) => getOrInsert(templates, name, () => openCase(templateFolder(name)));

describe('chorsu new --template', () => {
  it('offers the chains of nine fields', () => {
    expect(templateNames()).toEqual([
      'cables',
      'ceramics',
      'fertiliser',
      'food',
      'machinery',
      'metals',
      'oils',
      'textiles',
      'vegetables',
    ]);
  });

  it.each(templateNames())(
    '%s: nine to thirteen tables without an error, and no warning but of what a market beyond the library asks',
    async (name) => {
      const read = await opened(name);
      const filled = Object.values(read.own.tables).filter((rows) => rows.length > 0);
      expect(filled.length).toBeGreaterThanOrEqual(9);
      expect(filled.length).toBeLessThanOrEqual(13);
      const rows = filled.flat().length;
      expect(rows).toBeGreaterThanOrEqual(10);
      expect(rows).toBeLessThanOrEqual(45);
      expect(read.own.settings.include).toContain('eurasia');
      expect(checkCase(read).filter((issue) => issue.code !== 'requirement-unknown')).toEqual([]);
      expect(read.case.tables.legs.length).toBeGreaterThan(1000);
    },
  );

  it('makes a workbook whose cells offer the words of their columns, and the goods and processes of their sheets', async () => {
    const target = join(dir, 'food.xlsx');
    expect((await ran('new', target, '--template', 'food')).status).toBe(0);
    const { own } = await openCase(target);
    expect(own.name).toBe('food');
    expect(own.tables).toEqual((await opened('food')).own.tables);
    const bytes = readFileSync(target);
    const sheets = [...partsOf(bytes, 1e6)].filter(([path]) => path.startsWith('xl/worksheets/sheet'));
    const lists = sheets.flatMap(([, part]) => textOfPart(bytes, part).match(/<formula1>[^<]*/g) ?? []);
    expect(lists.filter((text) => text.startsWith("<formula1>'goods'!$A$2:")).length).toBeGreaterThanOrEqual(3);
    expect(lists.filter((text) => text.startsWith("<formula1>'processes'!$A$2:")).length).toBe(3);
    expect(lists).toContain('<formula1>"container,bulk,liquid,none"');
  });

  // The plans of the other templates are stored (`test/outputs/stored`), and refused when their tables change.
  it.each(templateNames().filter((name) => !(name in asked)))('%s plans at once', async (name) => {
    const { case: c } = await opened(name);
    const planDocument = await plan(c, { gap: 0.05, explain: 'none' });
    expect(planDocument.npv).not.toBeNull();
    expect(planDocument.opinion?.ok).toBe(true);
  });

  it('names the templates that there are', async () => {
    const { failure } = await ran('new', join(dir, 'x'), '--template', 'shoes');
    expect(failure?.message).toContain('The templates are cables, ceramics, fertiliser, food');
  });
});

describe('chorsu new --answers', () => {
  const file = (name: string, answers: unknown) => {
    const path = join(dir, name);
    writeFileSync(path, JSON.stringify(answers));
    return path;
  };

  it('makes the tables from answers, and lists every value that was not answered', async () => {
    const answers = file('a.json', {
      good: 'yarn',
      places: ['Фергана'],
      markets: [{ place: 'Moscow', quantity: 9000 }],
    });
    const target = join(dir, 'mill');
    const { out, status } = await ran('new', target, '--answers', answers);
    expect(status).toBe(0);
    expect(out).toContain('30000000');
    expect(out).toContain('assumed');
    const read = await openCase(target);
    expect(read.own.tables.candidates).toMatchObject([{ place: 'Fergana', process: 'spinning' }]);
    expect(checkCase(read).filter((issue) => issue.severity === 'error')).toEqual([]);
  });

  it('writes nothing where an answer is not understood, and says what may be meant', async () => {
    const said = async (answers: unknown, ...more: string[]) =>
      (await ran('new', join(dir, 'none'), '--answers', file('b.json', answers), ...more)).failure?.message;
    expect(await said({ places: ['Fergna'] })).toBe('The place Fergna is not known. Did you mean Fergana?');
    expect(await said({ markets: [{ place: 'Moscow', quantity: -3 }] })).toContain('`markets.0.quantity` is no answer');
    expect(await said({ who: 1 })).toContain('`who` is no answer');
    expect(await said({}, '--template', 'food')).toBe('Use --answers without --from and --template.');
    expect(existsSync(join(dir, 'none'))).toBe(false);
  });
});
