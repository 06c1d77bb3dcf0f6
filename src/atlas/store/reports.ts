import { ALPHA_2 } from './alpha.ts';
import { firstRows } from './first-rows.ts';
import type { Mapping } from './mapped.ts';
import { SCHEMES } from './wits.ts';

/** Columns of a CSV in which reporters give their exports and imports. */
interface Known {
  readonly columns: Readonly<Record<string, string>>;
  readonly reports: NonNullable<Mapping['reports']>;
  readonly scheme: string;
  readonly factor: number;
  readonly tonnes: number;
  /** Conditions on rows, where the table has such columns: all customs procedures, modes of transport and second partners together. */
  readonly where?: Readonly<Record<string, string>>;
}

/** UN Comtrade (its API and its old site), and the download of the World Bank's WITS. */
const KNOWN: readonly Known[] = [
  {
    columns: {
      year: 'refYear',
      reporter: 'reporterISO',
      partner: 'partnerISO',
      product: 'cmdCode',
      value: 'primaryValue',
      quantity: 'netWgt',
    },
    reports: { column: 'flowCode', exports: 'X', imports: 'M' },
    scheme: 'classificationCode',
    factor: 0.001,
    tonnes: 0.001,
    where: { customsCode: 'C00', motCode: '0', partner2Code: '0' },
  },
  {
    columns: {
      year: 'Year',
      reporter: 'Reporter ISO',
      partner: 'Partner ISO',
      product: 'Commodity Code',
      value: 'Trade Value (US$)',
      quantity: 'Netweight (kg)',
    },
    reports: { column: 'Trade Flow', exports: 'Export', imports: 'Import' },
    scheme: 'Classification',
    factor: 0.001,
    tonnes: 0.001,
  },
  {
    columns: {
      year: 'Year',
      reporter: 'ReporterISO3',
      partner: 'PartnerISO3',
      product: 'ProductCode',
      value: 'TradeValue in 1000 USD',
      quantity: 'NetWeight in KGM',
    },
    reports: { column: 'TradeFlowName', exports: 'Gross Exp.', imports: 'Gross Imp.' },
    scheme: 'Nomenclature',
    factor: 1,
    tonnes: 0.001,
  },
];

/** How a CSV of UN Comtrade or WITS is read; undefined where it is neither. */
export async function reportsMapping(file: string): Promise<Mapping | undefined> {
  const [header, first] = await firstRows(file, 2);
  const layout = KNOWN.find(({ columns: { quantity: _, ...columns }, reports, scheme }) =>
    [...Object.values(columns), reports.column, scheme].every((name) => header?.includes(name)),
  );
  if (!layout || !header) return undefined;
  const { columns, scheme, where, ...rest } = layout;
  const code = first?.[header.indexOf(scheme)] ?? '';
  const has = (entries: Readonly<Record<string, string>>, side: 0 | 1) =>
    Object.fromEntries(Object.entries(entries).filter((entry) => header.includes(entry[side])));
  return {
    ...rest,
    table: 'trade',
    scheme: SCHEMES[code] ?? (code === 'HS' || code === '' ? 'HS' : code.replaceAll(/[^\w-]/g, '')),
    columns: has(columns, 1),
    deepest: true,
    names: Object.fromEntries(ALPHA_2),
    ...(where && { where: has(where, 0) }),
  };
}
