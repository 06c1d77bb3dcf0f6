import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { keyColumns, tableNames, tableOf } from '../src/case/index.ts';
import { tableWords } from './format.ts';
import type { Cells } from './lib/csv.ts';
import { render } from './site/markdown.ts';
import { brokenLinks, pages, searchIndex } from './site/pages.ts';

describe('the documentation', () => {
  const all = pages();

  it('has no link that leads nowhere', () => {
    expect(all.flatMap(({ links }) => links).length).toBeGreaterThan(50);
    expect(brokenLinks(all)).toEqual([]);
  });

  it('is found by its words', () => {
    const hits = searchIndex(all).filter(
      ({ words }) => words.includes('break of gauge') || words.includes('change of gauge'),
    );
    expect(hits.length).toBeGreaterThan(0);
  });

  it('has a page for each room and each bundled case', () => {
    const files = new Set(all.map(({ file }) => file));
    for (const room of [
      'case',
      'network',
      'model',
      'search',
      'opinion',
      'plan',
      'reforms',
      'report',
      'questions',
      'cli',
      'ledger',
    ])
      expect(files).toContain(`src/${room}/index.html`);
    expect(files).toContain('cases/solar-central-asia/index.html');
  });
});

describe('Markdown', () => {
  const { html, headings, links } = render(
    '# A `b` c\n\nText **bold** [link](x.md#y) <b>\n\n- one\n  more\n- two\n\n| a | b |\n| --- | --- |\n| 1 \\| 2 | `3` |\n',
    (target) => `to/${target}`,
  );

  it('becomes HTML with anchors, and text stays text', () => {
    expect(headings).toEqual([{ level: 1, text: 'A b c', id: 'a-b-c' }]);
    expect(links).toEqual(['x.md#y']);
    expect(html).toContain('<strong>bold</strong> <a href="to/x.md#y">link</a> &lt;b&gt;');
    expect(html).toContain('<ul><li>one more</li><li>two</li></ul>');
    expect(html).toContain('<td>1 | 2</td><td><code>3</code></td>');
  });
});

describe('the worked row of a table', () => {
  it.each(tableNames)('%s has its keys and only its columns', (name) => {
    const { columns } = tableOf(name);
    const csv = /```csv\n(.*?)```/s.exec(tableWords.get(name)!)![1]!;
    const [cells = {}]: Cells[] = parse(csv, { columns: true });
    for (const column of Object.keys(cells)) expect(columns.map((column) => column.name)).toContain(column);
    for (const column of columns.filter((column) => column.required)) expect(cells).toHaveProperty(column.name);
    expect(keyColumns(name).some((column) => cells[column.name] !== undefined) || name === 'legs').toBe(true);
    for (const { name: column, choices } of columns)
      if (choices && cells[column] !== undefined) expect(choices).toContain(cells[column]);
  });
});
