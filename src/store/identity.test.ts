import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { caseIn, closureOf, listCases, makeCase, recordOf, StoreError } from './index.ts';

const root = mkdtempSync(join(tmpdir(), 'chorsu-identity-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const text = (name: string, include: readonly string[] = []) =>
  JSON.stringify({ name, chorsu: { include }, resources: [] });
const put = (folder: string, name = folder) => {
  mkdirSync(join(root, folder));
  writeFileSync(join(root, folder, 'datapackage.json'), text(name));
};
/** A plan as a command writes it; `of` is the case in its list of files. */
const putPlan = (run: string, name: string, of?: string, at = new Date()) => {
  mkdirSync(join(root, run));
  writeFileSync(join(root, run, 'plan.json'), JSON.stringify({ case: name, caseHash: 'h' }));
  if (of !== undefined) writeFileSync(join(root, run, 'chorsu.json'), JSON.stringify({ chorsu: 1, of, files: {} }));
  utimesSync(join(root, run, 'plan.json'), at, at);
};

describe('the identity of a case', () => {
  it('is given once to a folder that was put there by hand, and stays when the folder is renamed', () => {
    put('hand');
    const { id, made } = caseIn(root, 'hand')!;
    expect(id).toMatch(/^[\w-]{16}$/);
    expect(made).toBe(0);
    expect(caseIn(root, 'hand')!.id).toBe(id);
    renameSync(join(root, 'hand'), join(root, 'moved'));
    expect(caseIn(root, 'moved')).toMatchObject({ id, name: 'moved' });
    expect(listCases(root).filter((caseRef) => caseRef.id === id)).toHaveLength(1);
  });

  it('is another one for a copy, and for a case that comes to a folder after another', () => {
    put('first');
    const { id } = caseIn(root, 'first')!;
    cpSync(join(root, 'first'), join(root, 'second'), { recursive: true });
    expect(caseIn(root, 'second')!.id).not.toBe(id);
    expect(caseIn(root, 'first')!.id).toBe(id);
    rmSync(join(root, 'first'), { recursive: true });
    expect(makeCase(root, 'first', new Map([['datapackage.json', text('first')]])).id).not.toBe(id);
  });

  it('of a new case is its own, though a folder of the name is there or is included somewhere', () => {
    const files = new Map([['datapackage.json', text('joint')]]);
    const [one, other] = [makeCase(root, 'joint', files), makeCase(root, 'joint', files)];
    expect([one.folder, one.name, other.name]).toEqual(['joint', 'joint', 'joint']);
    expect(other.folder).toMatch(/^joint\.[0-9a-f]{8}$/);
    expect(other.id).not.toBe(one.id);
    makeCase(root, 'leads', new Map([['datapackage.json', text('leads', ['../away'])]]));
    expect(closureOf(root, 'leads')).toEqual({ cases: ['leads'], elsewhere: [], missing: ['away'] });
    expect(makeCase(root, 'away', files).folder).not.toBe('away');
    expect(() => makeCase(root, 'first-steps', files)).toThrow(StoreError);
  });
});

describe('a run that a command wrote', () => {
  it('is of the folder that its list of files names, whatever cases are called', () => {
    put('ours', 'shared-name');
    put('shared-name');
    putPlan('chosen', 'shared-name', '../ours');
    putPlan('ours-plan', 'shared-name', '../ours');
    putPlan('bundled', 'shared-name', 'first-steps');
    const { id } = caseIn(root, 'ours')!;
    expect(recordOf(root, 'chosen')).toMatchObject({ case: id, name: 'ours', owner: null, hash: 'h', touched: [id] });
    expect(recordOf(root, 'ours-plan')!.case).toBe(id);
    expect(recordOf(root, 'bundled')!.case).toBe('bundled:first-steps');
    expect(recordOf(root, 'first-steps')).toBeUndefined();
    expect(JSON.parse(readFileSync(join(root, 'chosen', 'run.json'), 'utf8'))).toMatchObject({ case: id });
    // The command writes another plan there, which keeps builds of who knows which.
    const later = new Date(Date.now() + 60_000);
    writeFileSync(join(root, 'chosen', 'plan.json'), JSON.stringify({ case: 'shared-name', request: { pin: 'far' } }));
    utimesSync(join(root, 'chosen', 'plan.json'), later, later);
    expect(recordOf(root, 'chosen')).toMatchObject({ case: id, elsewhere: true });
  });

  it('is of nobody where its case is elsewhere, is gone, was made later, or is named by no list', () => {
    makeCase(root, 'young', new Map([['datapackage.json', text('young')]]));
    putPlan('out', 'shared-name', '../../elsewhere/ours');
    putPlan('nowhere-plan.1', 'gone', '../gone');
    putPlan('young-plan.1', 'young', '../young', new Date(Date.now() - 60_000));
    putPlan('ours-plan.1', 'ours');
    for (const run of ['out', 'nowhere-plan.1', 'young-plan.1', 'ours-plan.1'])
      expect(recordOf(root, run)!.case, run).toBe('');
  });
});
