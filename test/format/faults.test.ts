import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkCase, type DescribedIssue, describeIssue, readCase } from '../../src/case/index.ts';
import { inLanguage, languages, loadLanguage } from '../../src/i18n/index.ts';
import { cells } from './faults/cells.ts';
import { chain } from './faults/chain.ts';
import { editOf } from './faults/fault.ts';
import { files } from './faults/files.ts';
import { rules } from './faults/rules.ts';
import { edited, inFolder, tiny } from './tiny.ts';

const faults = [...files, ...cells, ...chain, ...rules];

const checked = (files: Readonly<Record<string, string | Uint8Array>>, of = '') =>
  inFolder(files, (folder) => checkCase(readCase(join(folder, of), { bundled: join(folder, 'bundled') })));

/** Cause and mend without the marks of code. */
const said = ({ message, hint = '' }: DescribedIssue) => `${message} ${hint}`.replaceAll('`', '');

beforeAll(async () => {
  for (const language of languages) await loadLanguage(language);
});

describe('check', () => {
  it('finds nothing in a case without a fault', () => {
    expect(checked(tiny)).toEqual([]);
  });

  it('names countries, zones and goods for the reader where it warns of requirements that are not known', () => {
    const names = 'good,name,name_ru,name_zh,hs,value\nore,,,,2603,50\nmetal,Copper,Медь,铜,7403,500\n';
    const files = edited([
      ['goods.csv', undefined, names],
      ['requirements.csv', undefined, 'market,hs,scheme\nUZ,26,\nCN,26,\n'],
    ]);
    const issues = checked(files).filter(({ code }) => code === 'requirement-unknown');
    const told = languages.map((language) =>
      inLanguage(language, () => issues.map((issue) => describeIssue(issue).message)),
    );
    expect(told).toEqual([
      [expect.stringMatching(/EAEU.*: Copper\./)],
      [expect.stringMatching(/^ЕАЭС: .*: Медь\./)],
      [expect.stringMatching(/^欧亚经济联盟.*：铜。/)],
    ]);
    // What a program reads stays in keys.
    expect(issues[0]).toMatchObject({ value: 'EAEU' });
  });

  it('names no year and no amount that the case does not give', () => {
    const told = (edits: Parameters<typeof edited>[0]) => checked(edited(edits)).map((issue) => describeIssue(issue));
    const noYear = told([
      ['datapackage.json', '2027', '"soon"'],
      ['demands.csv', 'almaty,,', 'almaty,2028,'],
    ]);
    expect(noYear.map(({ code }) => code)).toEqual(['year']);
    const noAmount = told([
      ['demands.csv', undefined, 'good,place,quantity,price,firm\nore,almaty,,600,yes\n'],
      ['supplies.csv', '5000', ''],
    ]);
    expect(noAmount.map(({ code }) => code)).toContain('required');
    expect(JSON.stringify(noAmount)).not.toMatch(/NaN|Infinity/);
  });

  it('knows at least 60 kinds of fault', () => {
    expect(new Set(faults.map(([code]) => code)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(faults.map(([code, edits, fault = {}]) => [code, [edits].flat(), fault] as const))(
    '%s: %j',
    (code, edits, fault) => {
      const issues = checked({ ...edited(edits.map(editOf)), ...fault.bytes }, fault.of);
      const found = issues.find((issue) => issue.code === code);
      expect(issues.map((issue) => issue.code)).toContain(code);
      const describedIssue = describeIssue(found!);
      expect(found!.severity).toBe(fault.warning ? 'warning' : 'error');
      if (fault.at)
        expect([describedIssue.file, describedIssue.line].filter((x) => x !== undefined).join(':')).toBe(fault.at);
      if (fault.column) expect(describedIssue.column).toBe(fault.column);
      if (fault.value !== undefined) expect(describedIssue.value).toBe(fault.value);
      if (fault.says) expect(said(describedIssue)).toMatch(fault.says);
      for (const language of languages) {
        const { message } = inLanguage(language, () => describeIssue(found!));
        expect(message).not.toBe(code);
        // No gap where something is not known.
        expect(message).not.toMatch(/\?|``| {2}|\(\)|（）|undefined/);
      }
      if (!fault.among) expect([...new Set(issues.map((issue) => issue.code))]).toEqual([code]);
    },
  );
});
