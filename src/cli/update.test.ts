import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ran } from '../../test/support/command.ts';
import { root } from '../../test/support/needs.ts';
import { temporary } from '../../test/support/temporary.ts';

const parent = temporary();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(parent, 'update-'));
  cpSync(`${root}test/cases/tiny-make-or-import`, join(folder, 'case'), { recursive: true });
});

const update = (text: string, ...args: string[]) => {
  const file = join(folder, 'new.csv');
  writeFileSync(file, text);
  return ran('update', join(folder, 'case'), 'supplies', file, '--quiet', ...args);
};
const supplies = () => readFileSync(join(folder, 'case', 'supplies.csv'), 'utf8');

describe('chorsu update', () => {
  it('shows old and new figures, and that ore at 400 instead of 100 closes the smelter; nothing is written', async () => {
    const before = supplies();
    const { out } = await update('good,place,price,quality\nore,tashkent,400,official\n');
    expect(out).toMatch(/ore\/tashkent\s+price\s+100\s+400\s+official/);
    expect(out).toContain('is not built any more');
    expect(out).toContain('Nothing was written.');
    expect(supplies()).toBe(before);
  });

  it('says that the same plants are built where they are', async () => {
    const { out } = await update('good,place,price\nore,tashkent,101\n');
    expect(out).toContain('The same plants are built.');
  });

  it('takes the figures with --write, other rows and columns as they were', async () => {
    const { out } = await update('good,place,price\nore,tashkent,101\nore,almaty,90\n', '--write', '--no-plan');
    expect(out).toContain('One row is new');
    expect(supplies()).toContain('ore,tashkent,100000,101');
    expect(supplies()).toContain('metal,almaty,100000,300');
    expect(supplies()).toContain('ore,almaty,,90');
  });

  it('refuses a file with a fault, names the place, and writes nothing', async () => {
    const before = supplies();
    const { failure } = await update('good,place,price\nore,tashkent,1,5\n', '--write', '--no-plan');
    expect(failure?.exit).toBe(1);
    expect(failure?.message).toMatch(/new\.csv:2/);
    const unknown = await update('good,place,price\nore,nowhere,5\n', '--write', '--no-plan');
    expect(unknown.failure?.exit).toBe(1);
    expect(supplies()).toBe(before);
  });

  it('changes nothing where the file says what the table says', async () => {
    const { out } = await update('good,place,price\nore,tashkent,100\n', '--write');
    expect(out).toContain('Nothing changes');
  });
});
