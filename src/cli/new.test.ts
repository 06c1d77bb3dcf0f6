import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ran } from '../../test/support/command.ts';
import { openCase, templateFolder, templateNames } from '../case/index.ts';
import { partsOf, textOfPart } from '../case/workbook/zip.ts';
import { checkCase } from '../plan/index.ts';
import { plan } from '../questions/index.ts';
import { newCommand } from './new.ts';

const dir = mkdtempSync(join(tmpdir(), 'chorsu-template-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('chorsu new --template', () => {
  it('offers the chains of five fields', () => {
    expect(templateNames()).toEqual(['fertiliser', 'food', 'machinery', 'metals', 'textiles']);
  });

  it.each(templateNames())('%s: eight to twelve sheets, a case without error or warning', async (name) => {
    const target = join(dir, `${name}.xlsx`);
    expect((await ran(newCommand(), target, '--template', name)).status).toBe(0);
    const read = await openCase(target);
    expect(read.own.name).toBe(name);
    const filled = Object.values(read.own.tables).filter((rows) => rows.length > 0);
    expect(filled.length).toBeGreaterThanOrEqual(7);
    expect(filled.length).toBeLessThanOrEqual(11);
    const rows = filled.flat().length;
    expect(rows).toBeGreaterThanOrEqual(10);
    expect(rows).toBeLessThanOrEqual(45);
    expect(read.own.settings.include).toEqual(['eurasia']);
    expect(checkCase(read)).toEqual([]);
    expect(read.case.tables.legs.length).toBeGreaterThan(1000);
    // A column with usual words offers these; one that names a good or a process offers those of its sheet.
    const bytes = readFileSync(target);
    const sheets = [...partsOf(bytes, 1e6)].filter(([path]) => path.startsWith('xl/worksheets/sheet'));
    const lists = sheets.flatMap(([, part]) => textOfPart(bytes, part).match(/<formula1>[^<]*/g) ?? []);
    expect(lists.filter((text) => text.startsWith("<formula1>'goods'!$A$2:")).length).toBeGreaterThanOrEqual(3);
    expect(lists.filter((text) => text.startsWith("<formula1>'processes'!$A$2:")).length).toBe(3);
    expect(lists).toContain('<formula1>"container,bulk,liquid,none"');
  });

  it.each(templateNames())('%s plans at once', async (name) => {
    const { case: c } = await openCase(templateFolder(name));
    const found = await plan(c, { gap: 0.05, explain: 'none' });
    expect(found.npv).not.toBeNull();
    expect(found.opinion?.ok).toBe(true);
  });

  it('names the templates that there are', async () => {
    const { failure } = await ran(newCommand(), join(dir, 'x'), '--template', 'shoes');
    expect(failure?.message).toContain('The templates are fertiliser, food');
  });
});
