import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporary } from '../../test/support/temporary.ts';
import { Failure } from './failure.ts';
import { claimFolder, outputPath } from './output-folder.ts';

const root = temporary();

const at = (...parts: string[]) => join(root, ...parts);
const put = (path: string, text = 'mine') => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** Everything below a folder with what it holds, so that a refusal can be shown to touch nothing. */
const all = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => [name, lstatSync(join(folder, name)).isFile() ? readFileSync(join(folder, name), 'utf8') : '']),
  );

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  put(at('case', 'datapackage.json'), '{"chorsu":{}}');
  put(at('other', 'datapackage.json'), '{"chorsu":{}}');
});

const claim = (folder: string, names: string[] = ['plan.json', 'tables'], source = at('case')) =>
  claimFolder(folder, source, names);

const refused = (work: () => unknown): string => {
  const before = all(root);
  try {
    work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect([error.exit, all(root)]).toEqual([2, before]);
    return error.message;
  }
  throw new Error('it was not refused');
};

describe('a folder for files of a command', () => {
  it('is new or empty, lists what is written, and is written again', () => {
    mkdirSync(at('out'));
    for (const text of ['one', 'two']) {
      const files = claim(at('out')).write('plan', { 'plan.json': text, 'tables/a.csv': text });
      expect(files).toEqual([at('out', 'plan.json'), at('out', 'tables/a.csv')]);
    }
    const manifest = { chorsu: 1, of: '../case', files: { plan: ['plan.json', 'tables/a.csv'] } };
    expect(JSON.parse(readFileSync(at('out', 'chorsu.json'), 'utf8'))).toEqual(manifest);
    expect(all(at('out'))).toMatchObject({ 'plan.json': 'two', 'tables/a.csv': 'two' });
  });

  it('loses what is listed and not written again, and nothing else', () => {
    claim(at('out')).write('plan', { 'plan.json': 'a', 'tables/a.csv': 'a', 'tables/b.csv': 'b' });
    claim(at('out')).write('stress', { 'stress.json': 's' });
    put(at('out', 'notes.txt'));
    claim(at('out')).write('plan', { 'plan.json': 'a', 'tables/b.csv': 'b' });
    const names = ['chorsu.json', 'notes.txt', 'plan.json', 'stress.json', 'tables', 'tables/b.csv'];
    expect(Object.keys(all(at('out')))).toEqual(names);
  });

  it('is no case, no folder of others, none of another case, no file', () => {
    expect(refused(() => claim(at('case')))).toBe(`${at('case')} holds a case. Name a new or empty folder with --out.`);
    expect(refused(() => claim(at('case', 'a', 'b')))).toContain(`lies in the case ${at('case')}`);
    put(at('strange', 'tables', 'costs.csv'));
    expect(refused(() => claim(at('strange')))).toContain('not of this program (tables)');
    claim(at('out')).write('plan', { 'plan.json': 'a' });
    expect(refused(() => claim(at('out'), [], at('other')))).toContain('made of another case (../case)');
    put(at('out', 'datapackage.json'));
    expect(refused(() => claim(at('out')))).toContain('holds a case');
    expect(refused(() => claim(at('case', 'datapackage.json')))).toContain('is a file');
  });

  it('keeps a file of another that has the name of one to be written', () => {
    claim(at('out')).write('plan', { 'plan.json': 'a' });
    put(at('out', 'tables', 'mine.csv'));
    expect(refused(() => claim(at('out')))).toContain(`${at('out', 'tables/mine.csv')} is not of this program`);
    const own = claim(at('out'), []);
    expect(refused(() => own.write('plan', { 'plan.json': 'b', tables: 'x' }))).toContain('not of this program');
    put(at('out', 'report.html'));
    expect(refused(() => own.write('plan', { 'plan.json': 'b', 'report.html': 'x' }))).toContain('report.html');
  });

  it('follows no link out of it, and a link in place of a listed file is replaced, not followed', () => {
    put(at('elsewhere', 'a.csv'));
    mkdirSync(at('out'));
    claim(at('out'));
    claim(at('out')).write('plan', { 'plan.json': 'a' });
    symlinkSync(at('elsewhere'), at('out', 'tables'));
    expect(refused(() => claim(at('out')))).toContain('tables is not of this program');
    rmSync(at('out', 'tables'));
    rmSync(at('out', 'plan.json'));
    symlinkSync(at('elsewhere', 'a.csv'), at('out', 'plan.json'));
    claim(at('out')).write('plan', { 'plan.json': 'b' });
    expect(readFileSync(at('elsewhere', 'a.csv'), 'utf8')).toBe('mine');
    expect(lstatSync(at('out', 'plan.json')).isFile()).toBe(true);
  });

  it('is not its own where the manifest names a place outside, or is broken', () => {
    put(at('precious.txt'));
    for (const name of ['../precious.txt', '/etc/passwd', 'a/../../precious.txt', 'chorsu.json', 'a\\\\b', '', './x']) {
      put(at('out', 'chorsu.json'), JSON.stringify({ chorsu: 1, of: '../case', files: { plan: [name] } }));
      expect(
        refused(() => claim(at('out'))),
        name,
      ).toContain('not of this program');
    }
    for (const text of [
      '{',
      'null',
      '[]',
      '{"chorsu":1}',
      '{"chorsu":1,"of":"../case","files":null}',
      '{"chorsu":1,"of":"../case","files":{"plan":"x"}}',
    ]) {
      put(at('out', 'chorsu.json'), text);
      expect(
        refused(() => claim(at('out'))),
        text,
      ).toContain('not of this program');
    }
  });

  it('knows its case edited, and moved together with it', () => {
    put(at('both', 'case', 'datapackage.json'), '{"chorsu":{}}');
    claim(at('both', 'out'), [], at('both', 'case')).write('plan', { 'plan.json': 'a' });
    put(at('both', 'case', 'datapackage.json'), '{"chorsu":{"start":2030}}');
    renameSync(at('both'), at('moved'));
    claim(at('moved', 'out'), ['plan.json'], at('moved', 'case')).write('plan', { 'plan.json': 'b' });
    expect(readFileSync(at('moved', 'out', 'plan.json'), 'utf8')).toBe('b');
  });

  it('that was cut off amid writing is still its own', () => {
    const own = claim(at('out'));
    own.write('plan', { 'plan.json': 'a' });
    mkdirSync(at('out', 'z.json'));
    expect(() => own.write('plan', { 'plan.json': 'b', 'a.json': 'b' })).not.toThrow();
    claim(at('out')).subfolder('worths');
    put(at('out', 'worths', 'any.json'));
    expect(() => claim(at('out'), ['plan.json', 'worths'])).not.toThrow();
  });
});

describe('default folders', () => {
  it('stand beside the case, named by its folder or file, the question and what sets it apart', () => {
    put(at('book.xlsx'), 'PK');
    expect(outputPath(at('case'), 'plan', undefined)).toBe(at('case-plan'));
    expect(outputPath(at('case', 'datapackage.json'), 'plan', undefined)).toBe(at('case-plan'));
    expect(outputPath(at('book.xlsx'), 'plan', undefined, ['quick-border'])).toBe(at('book-plan.quick-border'));
    expect(outputPath('first-steps', 'plan', undefined, ['a', 'b'])).toBe(join(process.cwd(), 'first-steps-plan.a.b'));
    expect(existsSync(at('case-plan'))).toBe(false);
  });

  it('take no word as a path, and shorten long ones', () => {
    const [evil, long] = [outputPath(at('case'), 'plan', undefined, ['../../evil']), 'long-'.repeat(20)];
    expect(dirname(evil)).toBe(root);
    expect(outputPath(at('case'), 'plan', undefined, [long])).toMatch(/case-plan\.[0-9a-f]{12}$/);
    expect(outputPath(at('case'), 'plan', undefined, ['a/b'])).not.toBe(
      outputPath(at('case'), 'plan', undefined, ['a-b']),
    );
  });
});
