import { parse } from 'csv-parse/sync';
import { MEMBERS } from '../data/bundled.ts';
import { TableError } from '../data/table.ts';
import type { Status } from './project.ts';

/** A row of another institution's list of projects. */
export interface Listed {
  readonly line: number;
  readonly name: string;
  /** Alpha-2 codes of the members named. */
  readonly countries: readonly string[];
  readonly sector: string;
  /** Null where the list gives no status, or one unknown to the register. */
  readonly status: Status | null;
  readonly said: string;
  /** Millions of the currency; null where the list gives none. */
  readonly amount: number | null;
  readonly currency: string;
  readonly date: string;
}

/** Column headings by meaning, as lists of the Eurasian Development Bank and of SOURCE use them, in English and Russian. */
const HEADINGS: Readonly<Record<'name' | 'countries' | 'sector' | 'status' | 'amount' | 'currency' | 'date', RegExp>> =
  {
    name: /^(project( name| title)?|name|title|(наименование|название)( проекта)?|проект)$/i,
    countries: /^(country|countries|country\(ies\)|location|стран[аы].*)$/i,
    sector: /^((sub-?)?sector|industry|отрасль|сектор)$/i,
    status: /^((project )?(status|stage|phase)|статус|стадия.*|этап.*)$/i,
    amount:
      /^((total |estimated )?(project )?(cost|investment|capex|amount|value)|стоимость|(объ[её]м )?инвестици[ий])(?=$|[^a-zа-я])/i,
    currency: /^(currency|валюта)$/i,
    date: /^(date|year|(last )?updated?( on)?|as of|год|дата.*)$/i,
  };

const STATES: readonly (readonly [RegExp, Status])[] = [
  [/cancel|отмен/i, 'cancelled'],
  [/suspend|stall|hold|приостан/i, 'stalled'],
  [/operat|complet|commission|эксплуат|заверш|реализован/i, 'operating'],
  [/construct|implement|строит|реализац/i, 'construction'],
  [/contract|award|financial close|контракт|договор/i, 'contract'],
  [/memorandum|mou|меморандум/i, 'memorandum'],
  [/negotiat|tender|procure|переговор|тендер/i, 'negotiation'],
  [/announce|plan|prepar|concept|feasib|identif|структур|подготов|план|анонс/i, 'announced'],
];

/** Reads a list from CSV by its column headings; throws a `TableError` where names or countries have no column. */
export function readList(text: string, file: string): Listed[] {
  const first = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = [',', ';', '\t'].reduce((a, b) => (first.split(b).length > first.split(a).length ? b : a));
  const rows = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, delimiter }) as string[][];
  const header = (rows[0] ?? []).map((row) => row.trim());
  const at = (what: keyof typeof HEADINGS) => header.findIndex((one) => HEADINGS[what].test(one));
  const lacking = (['name', 'countries'] as const).filter((what) => at(what) < 0);
  if (lacking.length > 0)
    throw new TableError(
      lacking.map((column) => ({ code: 'column-missing', file, line: 1, column, value: '', right: header })),
    );
  const heading = header[at('amount')] ?? '';
  return rows.slice(1).flatMap((row, i): Listed[] => {
    const cell = (what: keyof typeof HEADINGS) => (row[at(what)] ?? '').trim();
    if (cell('name') === '') return [];
    const status = cell('status');
    return [
      {
        line: i + 2,
        name: cell('name'),
        countries: countriesIn(cell('countries')),
        sector: cell('sector'),
        status: STATES.find(([words]) => words.test(status))?.[1] ?? null,
        said: status,
        amount: amountIn(cell('amount'), heading),
        currency: cell('currency') || currencyIn(`${heading} ${cell('amount')}`),
        date: /\d{4}(-\d\d(-\d\d)?)?/.exec(cell('date'))?.[0] ?? '',
      },
    ];
  });
}

const names = (language: string): readonly (readonly [string, string])[] => {
  const shown = new Intl.DisplayNames(language, { type: 'region' });
  return MEMBERS.map((code) => [(shown.of(code) ?? code).toLocaleLowerCase(language), code]);
};

/** Members named in a text, in English, in Russian or by code. */
function countriesIn(text: string): string[] {
  const low = text.toLocaleLowerCase('ru');
  const named = [...names('en'), ...names('ru')].filter(([name]) => low.includes(name)).map(([, code]) => code);
  const codes = MEMBERS.filter((code) => new RegExp(`(^|[^A-Za-z])${code}([^A-Za-z]|$)`).test(text));
  return [...new Set([...named, ...codes])].sort();
}

/** An amount in millions; `heading` or the cell itself gives the unit (billions, thousands or units). */
function amountIn(cell: string, heading: string): number | null {
  const digits = /\d[\d\s.,]*/.exec(cell)?.[0].replaceAll(/\s/g, '') ?? '';
  // A comma followed by one or two digits is a decimal comma.
  const value = Number(/,\d{1,2}$/.test(digits) ? digits.replace(',', '.') : digits.replaceAll(',', ''));
  if (digits === '' || !Number.isFinite(value)) return null;
  const unit = `${heading} ${cell}`;
  if (/billion|bn|млрд/i.test(unit)) return 1000 * value;
  if (/million|mln|\bm\b|млн/i.test(unit)) return value;
  return /thousand|тыс/i.test(unit) ? value / 1000 : value / 1e6;
}

const currencyIn = (text: string): string =>
  /USD|\$|долл/i.test(text) ? 'USD' : (/\b(EUR|CNY|RUB|KZT|INR|UZS)\b/.exec(text)?.[1] ?? '');
