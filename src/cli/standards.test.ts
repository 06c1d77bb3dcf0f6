import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ran } from '../../test/support/command.ts';
import { root } from '../../test/support/needs.ts';
import { temporary } from '../../test/support/temporary.ts';
import { loadLanguage, useLanguage } from '../i18n/index.ts';
import { Failure } from './failure.ts';

const source = `${root}test/cases/tiny-recognition-same-year`;

/** Runs the command; gives what it wrote on stdout. */
async function standards(...args: string[]): Promise<string> {
  const { out, failure } = await ran('standards', ...args, '--quiet');
  if (failure) throw failure;
  return out;
}

describe('chorsu standards', () => {
  const folder = temporary();

  it('tells in 80 columns what each market asks, the work and its cost, the answer last', async () => {
    const out = await standards(source);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out).toMatch(/Russia +Valves +eac +always +0 +Almaty/);
    expect(out).toContain('test-uz (0) > test-ru (0) > eac (0)');
    // 0.4 for test-uz, half of 1.0 for test-ru, twice 0.2 for the schemes: the fee is paid in full for each.
    expect(out.trimEnd()).toMatch(/USD\s1\.3\smillion\s+over the horizon/);
  });

  it('gives one JSON document with matrix, evidence, calendar, cost, distance', async () => {
    const document = JSON.parse(await standards(source, '--json'));
    for (const part of ['certificates', 'evidence', 'calendar', 'cost', 'distance', 'first', 'centres']) {
      expect(document).toHaveProperty(part);
    }
    expect(document.first).toEqual([]);
    const [cell] = document.certificates.filter((certificate: { market: string }) => certificate.market === 'UZ');
    expect(cell.needs[0]).toMatchObject({
      scheme: 'uzs',
      quality: 'assumed',
      sites: [{ place: 'almaty', state: 'missing' }],
    });
  });

  it('gives the same JSON document in every language', async () => {
    const english = await standards(source, '--json');
    await loadLanguage('ru');
    await useLanguage('ru');
    const russian = await standards(source, '--json').finally(() => useLanguage('en'));
    expect(russian).toBe(english);
  });

  it('finds what to harmonise first, both numbers apart', async () => {
    const document = JSON.parse(await standards(source, '--first', '--most', '2', '--json'));
    const alone = Object.fromEntries(
      document.singles.map((one: { recognitions: string[]; saves: number }) => [one.recognitions[0], one.saves]),
    );
    // Base: test-uz in full and half of test-ru, 0.9 million. With test-ru for nothing 0.5 million less; test-uz for nothing
    // costs the whole of test-ru, 1.0 million: no gain. A scheme for nothing saves its 0.2 million.
    expect(alone['recognise:test-ru/test-uz']).toBeCloseTo(500_000, 0);
    expect(alone['recognise:test-uz/test-ru']).toBeCloseTo(0, 0);
    expect(alone['recognise:eac/uzs']).toBeCloseTo(200_000, 0);
    expect(document.first[1].saves).toBeCloseTo(700_000, 0);
    expect(document.first.map((one: { exact: boolean }) => one.exact)).toEqual([true, true]);
    // 30 000 t x 400 into RU: 12 million x 4.5-5 % x 20-25 %.
    expect(document.first[0]).toMatchObject({ recognitions: ['recognise:test-ru/test-uz'], trade: 12e6 });
    // The rates are published of deep agreements between partners: said of those, not of a single recognition.
    expect(document.first[0]).not.toHaveProperty('published');
    const partner = document.partners.find((partner: { trade: number }) => partner.trade === 12e6);
    expect(partner.published.low).toBeCloseTo(12e6 * 0.045 * 0.2, 3);
    expect(partner.published.high).toBeCloseTo(12e6 * 0.05 * 0.25, 3);
  });

  it('writes a calendar and a page', async () => {
    const out = await standards(source, '--ics', '--html', '--out', folder);
    expect(out).toContain('standards.ics');
    const ics = readFileSync(join(folder, 'standards.ics'), 'utf8');
    expect(ics.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const page = readFileSync(join(folder, 'standards.html'), 'utf8');
    for (const words of ['What each market asks', 'The work: the cheapest evidence', 'days of the calendar']) {
      expect(page).toContain(words);
    }
  });

  it('turns a table of measures into requirements, schemes and a source', async () => {
    const file = join(folder, 'trains.csv');
    writeFileSync(
      file,
      '\ufeffReporter;NTM code;HS code;Start date;Regulation title\n' +
        'Russia;B83;8481.80;2020-01-01;TR CU 010\nUZ;B82;848180;;CoM 43\nUZ;B31;8481;;Labels\nAtlantis;B83;8481;;x\n',
    );
    const out = await standards(source, '--import', file, '--out', join(folder, 'in'));
    expect(out).toContain('Line 5, “Atlantis”: no market has this name.');
    expect(out).toContain('2 requirements and 2 schemes were taken from 3 measures.');
    expect(readFileSync(join(folder, 'in/requirements.csv'), 'utf8')).toBe(
      'market,hs,scheme,mast,from,source,note\n' +
        'RU,848180,RU-B83,B83,2020,trains,TR CU 010\nUZ,848180,UZ-B82,B82,,trains,CoM 43\n',
    );
    expect(readFileSync(join(folder, 'in/schemes.csv'), 'utf8')).toContain('fees and weeks are to be filled in');
    expect(readFileSync(join(folder, 'in/sources.csv'), 'utf8')).toContain('trains,trains.csv,official');
    expect(existsSync(join(folder, 'in/datapackage.json'))).toBe(false);
  });

  it('reads UTF-16 and names the line of the file, also below a cell of several lines', async () => {
    const file = join(folder, 'wide.csv');
    const text = '\ufeffReporter,NTMCode,HSCode,Title\nRU,B83,8481,"a\nb\nc"\nAtlantis,B83,8481,x\n';
    writeFileSync(file, Buffer.from(text, 'utf16le'));
    const out = await standards(source, '--import', file, '--out', join(folder, 'wide'));
    expect(out).toContain('Line 5, “Atlantis”');
    expect(out).toContain('1 requirement and 1 scheme');
  });

  it('writes imported rows over no table that is there', async () => {
    const file = join(folder, 'more.csv');
    writeFileSync(file, 'Reporter,NTMCode,HSCode\nRU,B83,8481\n');
    const own = join(folder, 'own');
    mkdirSync(own);
    writeFileSync(join(own, 'schemes.csv'), 'scheme,market\neac,RU\n');
    await expect(standards(source, '--import', file, '--out', own)).rejects.toMatchObject({ exit: 2 });
    expect(readFileSync(join(own, 'schemes.csv'), 'utf8')).toBe('scheme,market\neac,RU\n');
    expect(existsSync(join(own, 'requirements.csv'))).toBe(false);
  });

  it('puts its section into the one report', async () => {
    const out = await standards(source, '--report', join(folder, 'one'));
    expect(out).toContain('report.html');
    const page = readFileSync(join(folder, 'one', 'report.html'), 'utf8');
    expect(page).toContain('<section id="standards">');
    expect(page).toContain('0: test-uz, test-ru, eac');
  });

  it('calls a case that is not there wrong use', async () => {
    await expect(standards('nowhere')).rejects.toMatchObject({ exit: 2, message: expect.stringContaining('no case') });
  });

  it('refuses options that would do nothing', async () => {
    const failure = (...args: string[]) => standards(source, ...args).catch((error: Error) => error.message);
    expect(await failure('--most', '2')).toBe('--most works only together with --first.');
    expect(await failure('--mast', 'B83')).toBe('--mast works only together with --import FILE.');
    expect(await failure('--import', `${root}NOTICE`, '--mast', 'Q9')).toContain('such as B83');
    expect(await failure('--year', '1999')).toContain('--year takes a year of the case');
  });

  it('refuses a table without markets as wrong use', async () => {
    const file = join(folder, 'bad.csv');
    writeFileSync(file, 'a,b\n1,2\n');
    await expect(standards(source, '--import', file)).rejects.toBeInstanceOf(Failure);
    await expect(standards(source, '--import', join(folder, 'none.csv'))).rejects.toMatchObject({ exit: 2 });
  });
});
