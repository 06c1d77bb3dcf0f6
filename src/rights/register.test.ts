import { describe, expect, it } from 'vitest';
import { readRegister } from './register.ts';

const of = {
  parties: [{ party: 'maker', name: 'Maker Ltd' }],
  assets: [{ asset: 'KZ1B', technology: 'flash', owner: 'maker', family: 'F1' }],
};

describe('an export of a register', () => {
  it('becomes a right for each line, its technology and owner by family', () => {
    const text =
      'Publication Number,Country Code,Type,Applicant,Filing Date,Grant Date,Legal Status,Lapse Date,Family ID\n' +
      'KZ 1 B,KZ,Patent,maker ltd,2015-03-01,2017-02-03,Lapsed,2024-09-01,F1\n' +
      'RU2B,RU,Utility model,,2015-03-01,,In force,,F1\n';
    expect(readRegister(text, of)).toEqual({
      assets: [
        {
          asset: 'KZ1B',
          kind: 'patent',
          technology: 'flash',
          owner: 'maker',
          territories: ['KZ'],
          filed: '2015-03-01',
          granted: '2017-02-03',
          expires: '2024-09-01',
          status: 'lapsed',
          family: 'F1',
        },
        {
          asset: 'RU2B',
          kind: 'utility model',
          technology: 'flash',
          owner: 'maker',
          territories: ['RU'],
          filed: '2015-03-01',
          status: 'in force',
          family: 'F1',
        },
      ],
      refused: [],
    });
  });

  it('refuses what it would have to guess, by line', () => {
    const text =
      'number,country,owner,filing date,status\nX1,KZ,Stranger,2015,\n,KZ,maker,2015,\nX3,Kazakhstan,maker,2015,\nX4,KZ,maker,01.03.2015,\nX5,KZ,maker,2015,granted\n';
    const { assets, refused } = readRegister(text, { ...of, technology: 'flash' });
    expect(refused.map(({ line, why }) => [line, why])).toEqual([
      [2, 'owner'],
      [3, 'number'],
      [4, 'country'],
      [5, 'date'],
    ]);
    expect(assets).toMatchObject([{ asset: 'X5', status: 'in force', technology: 'flash' }]);
    expect(readRegister(text, of).refused.at(-1)).toMatchObject({ line: 6, why: 'technology' });
  });
});
