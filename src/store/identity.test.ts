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
const putPlan = (run: string, name: string, at = new Date()) => {
  mkdirSync(join(root, run));
  writeFileSync(join(root, run, 'plan.json'), JSON.stringify({ case: name, caseHash: 'h' }));
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
    expect(listCases(root).filter((one) => one.id === id)).toHaveLength(1);
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

describe('a run of an earlier version', () => {
  it('is found by the folder of its case, which its name begins with, not by what the case called itself', () => {
    put('copied', 'first-steps');
    putPlan('copied-plan.1a2b3c', 'first-steps');
    putPlan('copied-reforms.1a2b3c.2', 'copied');
    const { id } = caseIn(root, 'copied')!;
    expect(recordOf(root, 'copied-plan.1a2b3c')).toMatchObject({ case: id, name: 'copied', owner: null, hash: 'h' });
    expect(recordOf(root, 'first-steps')).toBeUndefined();
    expect(JSON.parse(readFileSync(join(root, 'copied-plan.1a2b3c', 'run.json'), 'utf8'))).toMatchObject({ case: id });
  });

  it('is of nobody where its case is gone, was made later, or only has its name', () => {
    putPlan('nowhere-plan.1', 'copied');
    putPlan('by-hand', 'first-steps');
    makeCase(root, 'young', new Map([['datapackage.json', text('young')]]));
    putPlan('young-plan.1', 'young', new Date(Date.now() - 60_000));
    for (const run of ['nowhere-plan.1', 'by-hand', 'young-plan.1']) expect(recordOf(root, run)!.case).toBe('');
    putPlan('first-steps-plan.1', 'first-steps');
    expect(recordOf(root, 'first-steps-plan.1')!.case).toBe('bundled:first-steps');
  });

  it('that a command wrote is of the folder that its list of files names, whatever cases are called', () => {
    put('ours', 'shared-name');
    put('shared-name');
    const putList = (run: string, of: string) =>
      writeFileSync(join(root, run, 'chorsu.json'), JSON.stringify({ chorsu: 1, of, files: {} }));
    for (const [run, of] of [
      ['chosen', '../ours'],
      ['ours-plan', '../ours'],
      ['out', '../../elsewhere/ours'],
      ['bundled', 'first-steps'],
    ] as const) {
      putPlan(run, 'shared-name');
      putList(run, of);
    }
    const { id } = caseIn(root, 'ours')!;
    expect(['chosen', 'ours-plan'].map((run) => recordOf(root, run)!.case)).toEqual([id, id]);
    for (const run of ['out', 'bundled']) expect(recordOf(root, run)!.case).not.toBe(caseIn(root, 'shared-name')!.id);
    expect(recordOf(root, 'out')!.case).toBe('');
    // The command writes another plan there, which keeps builds of who knows which.
    const later = new Date(Date.now() + 60_000);
    writeFileSync(join(root, 'chosen', 'plan.json'), JSON.stringify({ case: 'shared-name', request: { pin: 'far' } }));
    utimesSync(join(root, 'chosen', 'plan.json'), later, later);
    expect(recordOf(root, 'chosen')).toMatchObject({ case: id, elsewhere: true });
  });

  it('that keeps builds of another plan touches its case, or nobody can tell what it touches', () => {
    const putAsked = (run: string, ask: object, request = {}) => {
      putPlan(run, 'copied');
      writeFileSync(join(root, run, 'ask.json'), JSON.stringify(ask));
      writeFileSync(join(root, run, 'plan.json'), JSON.stringify({ case: 'copied', request }));
    };
    putAsked('ours-plan.1', {});
    putAsked('copied-plan.3', { pin: 'ours-plan.1' });
    putAsked('copied-plan.4', {}, { pin: 'far/plan.json' });
    const touched = recordOf(root, 'copied-plan.3')!;
    expect(touched).toMatchObject({ case: caseIn(root, 'copied')!.id, elsewhere: false });
    expect(touched.touched).toContain(caseIn(root, 'ours')!.id);
    expect(recordOf(root, 'copied-plan.4')).toMatchObject({ case: caseIn(root, 'copied')!.id, elsewhere: true });
  });
});
