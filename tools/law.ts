import { type LawCell, lawTable } from '../src/rights/index.ts';

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

const intro = `# The law by country and kind of right

<!-- Made from src/rights/law/law.csv by \`npm run docs\`; change it there. -->

This page is the table of laws that \`chorsu rights\` counts by. **It is not legal advice.** A cell that is not here is *not stated*: that is not "no". Each cell says how it is known:
**text read** (the text of the law was read, also in a copy by another publisher), **account read** (a practitioner's or an office's account of it was read), **recalled** (nothing was read: check it before you rely on it).

| provision | what the value means |
| --- | --- |
| term | years one after another: \`20\`; \`5+3\` is five years and three more on request; \`...\` at the end: the last period is repeated without end; \`?\`: it can be extended, by how much was not read; \`none\`: the law has no such right |
| annuity | the first year that a yearly fee is due for, counted from the filing; \`grant\`: from the year of the grant |
| pending | whether an application that is not granted owes yearly fees |
| late | months after the date in which a fee can still be paid with a surcharge |
| restoration | months after the lapse in which it can be asked for |
| novelty grace | months before the filing in which one's own disclosure does no harm |
| record | of a licence. void: it is void until it is recorded; publicity: the record binds others; evidence: without it a court takes it as no proof; optional. A number of months is the time to ask for it |
| exhaustion | the sale that ends the right to bar an import: national (there alone), regional (in any state of the region), international (anywhere). It is apart from customs zones |
| compulsory wait, for, market | years unworked before a compulsory licence can be asked for, by whom, and for which market |
| first filing | what brings the duty to file at home first, and what frees from it |
| prior use | what somebody may go on with who used the same thing before |

Rules that do not go by kind of right stand in the code: requests for examination and statements of working (\`src/rights/law/duties.ts\`), treaties and national phases (\`src/rights/law/treaties.ts\`).
`;

const cell = (text: string) => text.replaceAll('|', '\\|');

/** Rows that say the same of several kinds, as one. */
function lines(cells: readonly LawCell[]): string[] {
  const rows = new Map<string, { readonly first: LawCell; readonly kinds: string[] }>();
  for (const one of cells) {
    const { kind, country, ...rest } = one;
    const key = JSON.stringify(rest);
    const row = rows.get(key) ?? { first: one, kinds: [] };
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
  const countries = [...new Set(table.map((one) => one.country))];
  const parts = countries.map((country) => {
    const rows = lines(table.filter((one) => one.country === country));
    const head = '| provision | kinds | value | law | known | note |\n| --- | --- | --- | --- | --- | --- |';
    return `## ${names[country] ?? country}\n\n${head}\n${rows.join('\n')}\n`;
  });
  return `${intro}\n${parts.join('\n')}`;
}
