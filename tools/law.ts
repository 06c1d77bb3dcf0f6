import { type LawCell, lawTable } from '../src/rights/index.ts';
import { pageWith } from './lib/section.ts';

/** docs/law.md: the table of laws as a page, made from src/rights/law/law.csv. */

const names: Readonly<Record<string, string>> = {
  CN: 'China',
  RU: 'Russia',
  IN: 'India',
  KZ: 'Kazakhstan',
  UZ: 'Uzbekistan',
  BY: 'Belarus',
  KG: 'Kyrgyzstan',
  TJ: 'Tajikistan',
  IR: 'Iran',
  PK: 'Pakistan',
  EA: 'Eurasian Patent Office',
  AM: 'Armenia',
  WTO: 'Members of the World Trade Organisation',
  Paris: 'Members of the Paris Convention',
};

const cell = (text: string) => text.replaceAll('|', '\\|');

/** Rows that say the same of several kinds, as one. */
function lines(cells: readonly LawCell[]): string[] {
  const rows = new Map<string, { readonly first: LawCell; readonly kinds: string[] }>();
  for (const cell of cells) {
    const { kind, country, ...rest } = cell;
    const key = JSON.stringify(rest);
    const row = rows.get(key) ?? { first: cell, kinds: [] };
    row.kinds.push(kind);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ first, kinds }) => {
    const filed = [first.from && `filed from ${first.from}`, first.until && `filed until ${first.until}`].filter(
      Boolean,
    );
    const since =
      first.provision === 'term' && first.since ? `, from ${first.since === 'grant' ? 'registration' : 'filing'}` : '';
    const known = first.read ? `${first.quality} ${first.read}` : first.quality;
    const note = [...filed, first.note].filter(Boolean).join('; ');
    return `| ${first.provision} | ${kinds.join(', ')} | ${cell(first.value)}${since} | ${cell(first.article)} | ${known} | ${cell(note)} |`;
  });
}

export function lawPage(): string {
  const table = lawTable();
  const countries = [...new Set(table.map((cell) => cell.country))];
  const parts = countries.map((country) => {
    const rows = lines(table.filter((cell) => cell.country === country));
    const head = '| provision | kinds | value | law | known | note |\n| --- | --- | --- | --- | --- | --- |';
    return `## ${names[country] ?? country}\n\n${head}\n${rows.join('\n')}\n`;
  });
  return pageWith('docs/law.md', { laws: parts.join('\n').trimEnd() });
}
