import { parse } from 'csv-parse/sync';
import type { AssetRow } from './rows.ts';

/** Why a line of a register's export is refused: the cell that is missing, unknown or malformed. */
type RegisterFault = {
  readonly line: number;
  readonly why: 'number' | 'country' | 'owner' | 'technology' | 'date';
  readonly value: string;
};

export type ReadRegister = { readonly assets: readonly AssetRow[]; readonly refused: readonly RegisterFault[] };

/** What a register is read against: the parties and assets of the case, and the technology of all rights that are not in it yet. */
type RegisterContext = {
  readonly parties: readonly { readonly party: string; readonly name?: string | undefined }[];
  readonly assets: readonly Pick<AssetRow, 'asset' | 'technology' | 'owner' | 'family'>[];
  readonly technology?: string | undefined;
};

/** Usual names of the columns of exports, in lower case and letters only. */
const HEADS = {
  number: ['number', 'publicationnumber', 'patentnumber', 'registrationnumber', 'applicationnumber', 'docdbnumber'],
  country: ['country', 'countrycode', 'jurisdiction', 'authority', 'office'],
  kind: ['kind', 'type', 'righttype', 'documenttype'],
  title: ['title', 'name'],
  owner: ['owner', 'currentowner', 'currentowners', 'applicant', 'applicants', 'proprietor', 'holder'],
  filed: ['filed', 'filingdate', 'applicationdate', 'datefiled'],
  priority: ['priority', 'prioritydate', 'earliestprioritydate'],
  granted: ['granted', 'grantdate', 'dateofgrant', 'registrationdate'],
  status: ['status', 'legalstatus', 'simplelegalstatus'],
  expires: ['expires', 'expirydate', 'expirationdate', 'anticipatedexpiration', 'lapsedate', 'statusdate'],
  family: ['family', 'familyid', 'simplefamily', 'simplefamilyid', 'inpadocfamily', 'extendedfamilyid'],
  technology: ['technology'],
} as const;
type Head = keyof typeof HEADS;

const STATUSES: readonly (readonly [NonNullable<AssetRow['status']>, RegExp])[] = [
  ['lapsed', /lapse|cease|expire|terminat|inactive|not in force|revok/],
  ['refused', /refus|reject|withdraw|abandon/],
  ['in force', /grant|in force|active|alive|registered|valid/],
  ['pending', /pend|examin|publish|filed|application/],
];
const KINDS: readonly (readonly [AssetRow['kind'], RegExp])[] = [
  ['utility model', /utility/],
  ['design', /design/],
  ['trademark', /mark/],
];

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '');
const found = <T>(list: readonly (readonly [T, RegExp])[], text: string): T | undefined =>
  list.find(([, form]) => form.test(text.toLowerCase()))?.[0];

/**
 * Assets of a register's export (CSV): one asset in one country for each line, with its family. Owner and technology are those of
 * the case's asset with the same number or family, else those of the line and the context. Nothing is guessed: a line whose owner
 * is not a party of the case, or that has no technology, is refused with its number.
 */
export function readRegister(text: string, context: RegisterContext): ReadRegister {
  const records = parse(text, {
    bom: true,
    columns: (heads: string[]) => heads.map(plain),
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
    info: true,
  }) as unknown as readonly {
    readonly record: Readonly<Record<string, string | undefined>>;
    readonly info: { readonly lines: number };
  }[];
  const assets: AssetRow[] = [];
  const refused: RegisterFault[] = [];
  for (const { record, info } of records) {
    const cell = (head: Head): string => HEADS[head].map((name) => record[name]).find((value) => value) ?? '';
    const refuse = (why: RegisterFault['why'], value: string): void =>
      void refused.push({ line: info.lines, why, value });
    const number = cell('number').replaceAll(/[\s/]/g, '');
    const country = (cell('country') || number.slice(0, 2)).toUpperCase();
    const family = cell('family');
    const relative =
      context.assets.find((row) => row.asset === number) ??
      context.assets.find((row) => family !== '' && row.family === family);
    const party = context.parties.find((row) =>
      [row.party, row.name].some((name) => name?.toLowerCase() === cell('owner').toLowerCase()),
    );
    const owner = party?.party ?? (cell('owner') === '' ? relative?.owner : undefined);
    const technology = relative?.technology ?? (cell('technology') || context.technology);
    const dates = { priority: cell('priority'), filed: cell('filed'), granted: cell('granted') };
    const odd = [...Object.values(dates), cell('expires')].find(
      (date) => date !== '' && !/^\d{4}(-\d\d-\d\d)?$/.test(date),
    );
    const status = found(STATUSES, cell('status'));
    if (number === '') refuse('number', '');
    else if (!/^[A-Z]{2}$/.test(country)) refuse('country', country);
    else if (owner === undefined) refuse('owner', cell('owner'));
    else if (!technology) refuse('technology', number);
    else if (odd !== undefined) refuse('date', odd);
    else
      assets.push({
        asset: number,
        ...(cell('title') !== '' && { name: cell('title') }),
        kind: found(KINDS, cell('kind')) ?? 'patent',
        technology,
        owner,
        territories: [country],
        ...Object.fromEntries(Object.entries(dates).filter(([, date]) => date !== '')),
        // The date of a status is the end of the right only if the status is that it lapsed.
        ...(cell('expires') !== '' &&
          (status === 'lapsed' || record.statusdate !== cell('expires')) && { expires: cell('expires') }),
        ...(status && { status }),
        ...(family !== '' && { family }),
      });
  }
  return { assets, refused };
}
