import { describe, expect, it } from 'vitest';
import { column, table } from '../blocks/index.ts';
import { lackingDecimals } from './decimals.ts';
import { tableHtml } from './html/table.ts';
import { textTable } from './terminal/table.ts';
import { tableOf } from './typst/table.ts';

describe('decimals of a column', () => {
  it.each([
    [
      ['12.3', '1.23', '123', '−0.5'],
      ['0', '', '.00', '0'],
    ],
    // the comma of Russian, thin spaces in thousands
    [
      ['1\u202f200', '0,05'],
      [',00', ''],
    ],
    // the upper end of an interval, a unit, a year in brackets
    [
      ['41–47', '−0.6 to 2.25', '3 %', '1.5 (2029)', '2.5（2029）'],
      ['.00', '', '.00', '0', '0'],
    ],
    [
      ['not known', '–', '', '1.5'],
      ['', '', '', ''],
    ],
    [
      ['2029', '1\u202f000'],
      ['', ''],
    ],
  ])('%j lack %j', (texts, lacking) => {
    expect(lackingDecimals(texts)).toEqual(lacking);
  });

  const texts = ['123', '1.23', 'not known'];
  const costs = table([column.amount('Cost')], [[123], [1.23], ['not known']]);

  it('stand one below another on a page, with nothing added to the text of a cell', () => {
    const html = tableHtml(costs);
    expect(html).toContain('<table class="n1">');
    expect(html).toContain('<tr><td data-l=.00>123<tr><td>1.23<tr><td>not known</tbody>');
  });

  it('stand one below another in a PDF, by digits that are hidden', () => {
    expect(tableOf(costs)).toContain('[#"123"#hide[.00]],\n[#"1.23"],\n[#"not known"]');
  });

  it('stand one below another on a terminal', () => {
    const screen = textTable(
      [{ head: 'Cost', right: true }, { head: 'Year' }],
      texts.map((text) => [text, '2029']),
    );
    expect(screen.split('\n').slice(1, 3)).toEqual(['   123     2029', '     1.23  2029']);
  });
});
