import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkCase, describeIssue, readCase, type Told } from '../../src/case/index.ts';
import { inLanguage, languages, loadLanguage } from '../../src/i18n/index.ts';
import { faults } from './faults/index.ts';
import { edited, inFolder, tiny } from './tiny.ts';

const checked = (files: Readonly<Record<string, string | Uint8Array>>, of = '') =>
  inFolder(files, (folder) => checkCase(readCase(join(folder, of), { bundled: join(folder, 'bundled') })));

/** Cause and mend without the marks of code. */
const said = ({ message, hint = '' }: Told) => `${message} ${hint}`.replaceAll('`', '');

beforeAll(async () => {
  for (const language of languages) await loadLanguage(language);
});

describe('check', () => {
  it('finds nothing in a case without a fault', () => {
    expect(checked(tiny)).toEqual([]);
  });

  it('knows at least 60 kinds of fault', () => {
    expect(new Set(faults.map((fault) => fault.code)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(faults.map((fault) => [fault.code, fault.edits[0]?.[2] ?? '', fault] as const))(
    '%s: %j',
    (code, _, fault) => {
      const files = { ...edited(fault.edits), ...fault.bytes };
      const issues = checked(files, fault.of);
      const found = issues.find((issue) => issue.code === code);
      expect(issues.map((issue) => issue.code)).toContain(code);
      const told = describeIssue(found!);
      expect(found!.severity).toBe(fault.warning ? 'warning' : 'error');
      if (fault.at) expect([told.file, told.line].filter((x) => x !== undefined).join(':')).toBe(fault.at);
      if (fault.column) expect(told.column).toBe(fault.column);
      if (fault.value !== undefined) expect(told.value).toBe(fault.value);
      if (fault.says) expect(said(told)).toMatch(fault.says);
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
