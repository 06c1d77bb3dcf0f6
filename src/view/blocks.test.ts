import { describe, expect, it } from 'vitest';
import { type Block, column, figure, fold, heading, list, note, sentence, table } from '../blocks/index.ts';
import { answerPage, answerText, sectionOf, sheetTable, terminalText } from './index.ts';

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');
const plans = table(
  [
    column.label('Plan'),
    column.money(({ unit }) => `NPV, ${unit}`, { near: true }),
    column.money(({ unit }) => `Loses, ${unit}`, { own: true }),
    column.share('Share', { detail: true }),
    column.count('Sites'),
  ],
  [
    ['The best', 3_055_700_000, { low: 1.2e6, high: Number.POSITIVE_INFINITY, value: null }, 0.0123, 1234],
    ['Plan 2', 3_040_250_000, { low: 41e6, high: 47e6, value: null }, null, 7],
    ['Plan 3', 2_999_000_000, { low: 0, high: 0, value: 0 }, 0.5, 'none'],
  ],
  { currency: 'USD', most: 2 },
);
const html = (...blocks: readonly Block[]) => plain(sectionOf({ id: 'x', title: 'X', blocks }).html);
const text = (...blocks: readonly Block[]) => plain(terminalText(blocks));

describe('a table', () => {
  it('has the same numbers on a page and on a terminal', () => {
    const page = html(plans);
    const screen = text(plans);
    for (const told of [
      'NPV, USD million',
      'Loses, USD million',
      '3 055.7',
      '3 040.3',
      'at least 1.2',
      '41–47',
      '1 234',
    ])
      for (const written of [page, screen.replace(/\n */g, ' ')]) expect(written).toContain(told);
    expect(page).toContain('2 999.0');
  });

  it('tells what rounding leaves as nothing', () => {
    const money = table(
      [column.name('Who'), column.money('Gains')],
      [
        ['A', 2e6],
        ['B', -7e-11],
      ],
      { currency: 'USD' },
    );
    expect(text(money)).toMatch(/B +0$/);
  });

  it('has on a terminal the first rows and says how many there are', () => {
    expect(text(plans)).not.toContain('Plan 3');
    expect(text(plans)).toContain('2 of 3 are shown');
  });

  it('has a remark in its row on a page, and under it, behind the names of its row, on a terminal', () => {
    const sold = table(
      [column.text('Heading'), column.text('Seller'), column.amount('Sold'), column.remark('Caution')],
      [
        ['Copper', 'KZ', 12, 'transit'],
        ['Gold', 'UZ', 7, ''],
      ],
    );
    expect(text(sold)).toMatch(/Heading +Seller +Sold\nCopper +KZ +12\nGold +UZ +7\nCopper, KZ: transit$/);
    expect(html(sold)).toContain('<td>12<td>transit<tr>');
  });

  it('links a name, tells what stands under it, and marks how it is known', () => {
    const named = (more: object) => html(table([column.name('Source')], [[{ text: 'A & B', ...more }]]));
    expect(named({ url: 'https://a.example' })).toContain('<td><a href="https://a.example">A &amp; B</a>');
    expect(named({ url: 'a book', under: '2024' })).toContain('A &amp; B (a book)<br> <small>2024</small>');
    expect(named({ quality: 'assumed' })).toMatch(/A &amp; B<span class="q assumed"/);
    expect(text(table([column.name('Source')], [[{ text: 'A', url: 'https://a.example' }]]))).toBe('Source\nA');
  });

  it('tells what a number was and is in the unit of its column', () => {
    const change = table([column.money(({ unit }) => `Trade, ${unit}`)], [[{ before: 6e6, after: 48e6 }]], {
      currency: 'USD',
    });
    expect(text(change)).toBe('Trade, USD million\n            6 → 48');
  });

  it('stands with its first rows on a page, and unfolds the others under how many these are', () => {
    const most = { ...plans, stand: { rows: 1, others: (count: number) => `${count} more` } };
    expect(html(most)).toMatch(/The best.*<\/table><\/div><details><summary>2 more<\/summary>.*Plan 2.*Plan 3/s);
    expect(html({ ...most, stand: { ...most.stand, rows: 3 } })).not.toContain('<details>');
  });

  it('tells a rate in three digits, and the unit of its money in any head', () => {
    const rates = table(
      [column.name(({ unit }) => `Loan, ${unit}`), column.money('Drawn'), column.rate('Rate')],
      [['A', 4e6, 0.04567]],
      {
        currency: 'USD',
      },
    );
    expect(text(rates)).toBe('Loan, USD million  Drawn    Rate\nA                      4  4.57 %');
  });

  it('stands with a row for what a column holds where it has few rows', () => {
    const turned = { ...plans, rows: plans.rows.slice(0, 2), turned: true };
    expect(text(turned)).toMatch(/^Plan +The best +Plan 2\nNPV, USD million +3 055.7 +3 040.3\n/);
    const { most: _, ...all } = turned;
    expect(text(all)).toMatch(/\nSites +1 234 +7$/);
    expect(html(turned)).toMatch(/class="n2 n3".*<tr><td>Loses, USD million<td>at least 1\.2<td[^>]*>41–47/);
  });

  it('leaves out details first where there is no room', () => {
    const wide = { ...plans, columns: plans.columns.map((one, i) => (i === 0 ? column.label('x'.repeat(50)) : one)) };
    expect(text(wide)).not.toContain('Share');
    expect(text(wide)).toContain('Sites');
    expect(text(plans)).toContain('Share');
    expect(html(wide)).toContain('<th>Share');
  });

  it('stands in two halves on a terminal, without details, where it says so', () => {
    const costs = table(
      [column.name('Cost'), column.text('Meaning', { detail: true }), column.money('USD', { near: true })],
      ['A', 'B', 'C'].map((name, i) => [name, 'said', 1e6 * (i + 1)]),
      { currency: 'USD', narrow: true, halves: true },
    );
    expect(text(costs).split('\n').slice(1)).toEqual(['A     1.000  C  3.000', 'B     2.000']);
    expect(html(costs)).toContain('<td>said');
  });

  it('leads from an amount to the row that tells it, and puts small print under a name', () => {
    const link = { text: 'USD 1 <', counterfactual: 'a "b"', to: 'what-if-0' };
    const page = html(
      table([column.text('Plant')], [[{ text: ['loses ', link] }], [{ text: 'A', under: 'from 2030' }]], {
        anchors: [{ counterfactual: 'a "b"', to: 'what-if-0' }],
      }),
    );
    const name = 'data-counterfactual="a &quot;b&quot;"';
    expect(page).toContain(`<td>loses <a class=cf href="#what-if-0" ${name}>USD 1 &lt;</a>`);
    expect(page).toContain(`<tr id=what-if-0 ${name}>`);
    expect(page).toContain('<td>A<br> <small>from 2030</small>');
    expect(html(sentence([{ ...link, to: undefined } as never]))).toContain(`<span ${name}>USD 1 &lt;</span>`);
    expect(text(sentence(['It ', link]))).toBe('It USD 1 <');
  });

  it('tells as many digits as its column says, and in a total the sums of all rows in their power of ten', () => {
    const five = table([column.amount('Relax', { digits: 5 })], [[12.3456]]);
    expect(text(five)).toContain('12.346');
    const plants = [1e9, 15e9, 15e9].map((one, i) => [`Plant ${i}`, one]);
    const columns = [column.name('Plant'), column.money(({ unit }) => unit, { decimals: 1 })];
    const sums = table(columns, plants, {
      currency: 'USD',
      total: ['All', 31e9],
      stand: { rows: 2, others: (count) => `${count} more` },
    });
    expect(text(sums).split('\n').slice(-2)).toEqual(['Plant 2     15 000.0', 'All         31 000.0']);
    expect(html(sums)).toMatch(
      /<td>Plant 1<td>15 000\.0<tr><td>All<td>31 000\.0<.*<summary>1 more<.*<td>Plant 2<td>15 000\.0</s,
    );
  });

  it('has on a terminal the short text of a cell', () => {
    const held = table([column.text('Held at')], [[{ text: 'Almaty, Xian', short: '2' }]]);
    expect(html(held)).toContain('<td>Almaty, Xian');
    expect(text(held)).toBe('Held at\n2');
  });
});

describe('a sheet of a table', () => {
  const places = table(
    [
      column.key('Place'),
      column.name('Place, name'),
      column.money('Gains'),
      column.money(({ unit }) => `Loses, ${unit}`),
      column.quality('Known'),
    ],
    [
      ['uz', 'Uzbekistan', 1_234_567.8, { low: 1e6, high: Number.POSITIVE_INFINITY, value: null }, 'assumed'],
      ['kz', 'Kazakhstan', Number.NaN, 2e6, 'measured'],
    ],
    { currency: 'USD', priceYear: 2026, most: 1 },
  );

  it('has all rows and keys, money in its base unit with the unit once, and both ends of what is an interval', () => {
    const { columns, rows } = sheetTable(places);
    const unit = 'USD, 2026 prices';
    expect(columns.map(({ title, kind }) => [title, kind])).toEqual([
      ['Place', 'key'],
      ['Place, name', 'name'],
      [`Gains, ${unit}`, 'money'],
      [`Loses, ${unit}, at least`, 'money'],
      [`Loses, ${unit}, at most`, 'money'],
      ['Known', 'quality'],
    ]);
    expect(rows).toEqual([
      ['uz', 'Uzbekistan', 1_234_567.8, 1e6, null, 'assumed'],
      ['kz', 'Kazakhstan', null, 2e6, 2e6, 'measured'],
    ]);
  });

  it('alone has the keys', () => {
    for (const told of [html(places), text({ ...places, most: 2 })]) {
      expect(told).toContain('Kazakhstan');
      expect(told).not.toMatch(/\b(uz|kz)\b/);
    }
  });
});

describe('blocks', () => {
  it('put a drawing on a page with its table behind it, and the table alone on a terminal', () => {
    const drawn = figure(plans, () => '<svg viewBox="0 0 8 4"></svg>');
    expect(html(drawn)).toMatch(/^<figure><svg.*<details>.*<th>Plan/s);
    expect(text(drawn)).toBe(text(plans));
    expect(html(figure(plans))).toBe(html(plans));
  });

  it('keep sentences together and a note under its table', () => {
    const said = [heading('Head'), sentence('One.'), sentence('All of two.', 'Two.'), plans, note('Of plans.')];
    expect(text(...said)).toMatch(/^Head\nOne\.\nTwo\.\n\nPlan +NPV[\s\S]*html and --json have all\.\nOf plans\.$/);
    expect(html(...said)).toContain('<h3>Head</h3>\n<p>One.</p>\n<p>All of two.</p>');
  });

  it('unfold on a page under a title, open where one is to be read first', () => {
    const fold = { kind: 'fold', title: 'Glass', blocks: [sentence('One.'), plans] } as const;
    expect(html(fold)).toMatch(/^<details><summary>Glass<\/summary><p>One\.<\/p><div.*Plan 3.*<\/details>$/s);
    expect(html({ ...fold, open: true })).toMatch(/^<details open>/);
    expect(text(fold)).toBe('');
  });

  it('stand under the title of their section, the answer first on a page and last on a terminal', () => {
    const fold = { kind: 'fold', title: 'All', blocks: [sentence('Hidden.')] } as const;
    const whole = {
      title: 'Title',
      answer: 'Yes.',
      beside: [sentence('But.')],
      foot: 'Foot',
      sections: [
        { id: 'one', title: 'One', blocks: [sentence('Told.')] },
        { id: 'two', title: 'Two', blocks: [fold] },
      ],
    };
    expect(answerText(whole)).toBe('One\nTold.\n\nBut.\nYes.\n');
    expect(answerPage(whole)).toMatch(/<h1>Title<.*Yes\..*But\..*<h2>One<.*Told\..*<h2>Two<.*Foot/s);
  });

  it('have no heading on a terminal where what is under it stands on the page alone', () => {
    expect(text(heading('Head'), fold('All plans', [plans]), sentence('One.'))).toBe('One.');
  });

  it('give way by their rank where not all stand on one screen', () => {
    const blocks = [{ ...sentence('Gives.'), rank: 1 }, plans, { ...sentence('Stays.'), rank: 2 }];
    const lines = terminalText(blocks).split('\n').length;
    const short = terminalText(blocks, lines - 1);
    expect(short).not.toContain('Gives.');
    expect(short).toContain('Stays.');
    const instead = { ...list(['1.', '2.', '3.', '4.']), rank: 1, instead: sentence('Four.') };
    expect(terminalText([instead, sentence('Answer.')], 5)).toContain('3.');
    expect(terminalText([instead, sentence('Answer.')], 4)).toBe('Four.\nAnswer.');
  });
});
