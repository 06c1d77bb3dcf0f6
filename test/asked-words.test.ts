import { describe, expect, it } from 'vitest';
import type { TableEntry } from '../web/api.ts';
import { askedWords } from '../web/parts/asked.ts';
import { issuePlace } from '../web/parts/issue-place.ts';

const none = { reforms: [], shocks: [], changes: 0, require: [], forbid: [], withoutTargets: [] };
const run = { run: 'r', kind: 'plan' as const, ...none };

describe('a run in the list', () => {
  it('says what was asked: what must be built and what must not be, targets left out', () => {
    expect(askedWords(run)).toBe('As it is');
    expect(askedWords({ ...run, require: ['Bokhtar/spinning'] })).toBe('with Bokhtar, Spinning');
    expect(
      askedWords({ ...run, reforms: ['border'], forbid: ['Osh/mill'], withoutTargets: ['jobs'], changes: 2 }),
    ).toBe('Border; without Osh, Mill; without the targets Jobs; 2 changed figures');
  });

  it('names rows as the case does where its names are at hand', () => {
    const called = {
      goods: {},
      shocks: {},
      targets: {},
      reforms: { 'quick-border': 'One stop at the border' },
      places: { Bokhtar: '博赫塔尔' },
      processes: { spinning: '纺纱' },
    };
    expect(askedWords({ ...run, reforms: ['quick-border'] }, called)).toBe('One stop at the border');
    expect(askedWords({ ...run, forbid: ['Bokhtar/spinning'] }, called)).toBe('without 博赫塔尔, 纺纱');
  });
});

describe('an issue beside the grid', () => {
  it('lies in a table by its name, in a row as the grid counts it', () => {
    const table = { name: 'candidates', meaning: 'where processes can run' } as TableEntry;
    const issue = {
      code: 'place',
      severity: 'error',
      message: '',
      table: 'candidates',
      file: 'candidates.csv',
    } as const;
    expect(issuePlace({ ...issue, line: 6, row: 4, column: 'place' }, [table])).toBe(
      'Where processes can run, row 5, column place',
    );
    expect(issuePlace({ code: 'file-missing', severity: 'error', message: '', file: 'goods.csv' }, [table])).toBe(
      'goods.csv',
    );
    const setting = { ...issue, table: 'case', file: 'datapackage.json', column: 'start' };
    expect(issuePlace(setting, [table])).toBe('Settings, column start');
  });
});
