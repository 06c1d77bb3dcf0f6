/** OECD country risk class, 0 (best) to 7. */
export type RiskClass = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A country's class from a date until the next row of the same country. ISO 3166-1 alpha-2. */
type ClassFrom = { readonly country: string; readonly risk: RiskClass; readonly from: string };

/**
 * OECD Country Risk Classification of the Participants to the Arrangement, valid 30 January 2026, from a second-hand transcription: check a
 * class against the OECD list before you rely on it. The classes of Russia and Belarus of March 2022 are those that an export credit
 * agency reported.
 */
const valid = '2026-01-30';

/** Classes of members, observers and partners of the Shanghai Cooperation Organisation, with the two changes of March 2022. */
const countryClasses: readonly ClassFrom[] = [
  { country: 'RU', risk: 4, from: '2021-01-01' },
  { country: 'RU', risk: 7, from: '2022-03-18' },
  { country: 'BY', risk: 6, from: '2021-01-01' },
  { country: 'BY', risk: 7, from: '2022-03-18' },
  { country: 'CN', risk: 2, from: valid },
  { country: 'IN', risk: 3, from: valid },
  { country: 'IR', risk: 7, from: valid },
  { country: 'KZ', risk: 5, from: valid },
  { country: 'KG', risk: 7, from: valid },
  { country: 'PK', risk: 7, from: valid },
  { country: 'TJ', risk: 7, from: valid },
  { country: 'UZ', risk: 5, from: valid },
  { country: 'MN', risk: 6, from: valid },
  { country: 'AF', risk: 7, from: valid },
  { country: 'TM', risk: 7, from: valid },
  { country: 'AZ', risk: 4, from: valid },
  { country: 'AM', risk: 6, from: valid },
  { country: 'TR', risk: 5, from: valid },
  { country: 'SA', risk: 2, from: valid },
  { country: 'AE', risk: 2, from: valid },
  { country: 'QA', risk: 2, from: valid },
  { country: 'EG', risk: 6, from: valid },
  { country: 'KW', risk: 2, from: valid },
  { country: 'BH', risk: 6, from: valid },
  { country: 'LK', risk: 7, from: valid },
  { country: 'NP', risk: 6, from: valid },
  { country: 'KH', risk: 6, from: valid },
  { country: 'MM', risk: 7, from: valid },
  { country: 'MV', risk: 7, from: valid },
  { country: 'LA', risk: 7, from: valid },
];

/**
 * The class of a country on an ISO date, by its last row up to that date; undefined if there is none.
 */
export function classOf(country: string, date: string): RiskClass | undefined {
  return countryClasses
    .filter((row) => row.country === country && row.from <= date)
    .reduce<ClassFrom | undefined>((last, row) => (last === undefined || row.from > last.from ? row : last), undefined)
    ?.risk;
}

/** Quality of a figure, as in a case's `sources`. */
type Quality = 'measured' | 'official' | 'industry' | 'derived' | 'recalled' | 'assumed';

/** Source of a figure. `asOf` is a date or a year; `note` says what to check. */
export type Provenance = {
  readonly source: string;
  readonly quality: Quality;
  readonly asOf: string;
  readonly note?: string;
};
