import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCase, describeIssue, readCase } from '../../src/case/index.ts';
import { faults } from './faults/index.ts';
import { edited, inFolder, tiny } from './tiny.ts';

const checked = (files: Readonly<Record<string, string | Uint8Array>>, of = '') =>
  inFolder(files, (folder) => checkCase(readCase(join(folder, of), { bundled: join(folder, 'bundled') })));

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
      if (fault.says) expect(`${told.message}; ${told.hint ?? ''}`).toMatch(fault.says);
      expect(told.message).not.toContain('?');
      expect(told.message).not.toBe(code);
      if (!fault.among) expect([...new Set(issues.map((issue) => issue.code))]).toEqual([code]);
    },
  );
});
