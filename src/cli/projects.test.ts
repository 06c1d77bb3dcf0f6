import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ran } from '../../test/support/command.ts';
import { temporary } from '../../test/support/temporary.ts';

const dir = temporary();
const projects = (...args: string[]) => ran('projects', ...args);

describe('chorsu projects', () => {
  it('says which dates have passed by a day, and refuses what is no day', async () => {
    const { out } = await projects('--country', 'IN', '--as-of', '2026-11-30');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('(chabahar-port): US sanctions waiver: ended on 2026-04-26.');
    expect((await projects('--country', 'IN', '--as-of', '2026-04-01')).out).not.toContain('ended on');
    expect((await projects('--as-of', 'soon')).status).not.toBe(0);
  });

  it('says that an amount is paid each year', async () => {
    expect((await projects('--text', 'eaeu-fund')).out.replaceAll(/\s+/g, ' ')).toContain('USD 20 a year');
  });

  it('writes a page of two countries, and refuses what are not two members', async () => {
    const { out, status } = await projects('--pair', 'cn,kz', '--html', '--out', join(dir, 'pair'));
    expect(status).toBe(0);
    expect(out).toContain('Trade of the two in 2024 (USD million)');
    const html = readFileSync(join(dir, 'pair/pair.html'), 'utf8');
    for (const id of ['projects', 'first', 'flows', 'headings']) expect(html).toContain(`<section id="${id}">`);
    const refused = await projects('--pair', 'CN,DE');
    expect(refused.status).not.toBe(0);
  });

  it('holds a list against the register, and writes its new rows in the form of the register', async () => {
    const file = join(dir, 'list.csv');
    writeFileSync(
      file,
      'Project,Country,Status,Cost (USD million)\nKemin solar plant,China; Kyrgyzstan,Suspended,56\nNew mill,India; Iran,Planned,5\n',
    );
    const { out } = await projects('--list', file);
    expect(out).toMatch(/Kemin solar plant\s+status\s+operating\s+stalled/);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('2 rows: 1 new, 1 that differ.');
    const { out: csv } = await projects('--list', file, '--csv');
    writeFileSync(join(dir, 'new.csv'), csv);
    expect((await projects('--add', join(dir, 'new.csv'), '--text', 'New mill')).out).toContain('declared USD 5');
  });
});

it('chorsu atlas bloc tells the ten together, each figure with its year and source', async () => {
  const { out } = await ran('atlas', 'bloc', '--html', '--out', join(dir, 'bloc'));
  for (const text of ['3 430', '42 %', 'World Bank via datasets/population', 'By pair, 2024'])
    expect(out.replaceAll(/\s/g, ' ')).toContain(text);
  expect(readFileSync(join(dir, 'bloc/bloc.html'), 'utf8')).toContain('<section id="complements">');
});
