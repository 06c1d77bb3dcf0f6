import { useState } from 'preact/hooks';
import { countryIn } from '../../src/i18n/index.ts';
import { listInherited, listPapers } from '../api.ts';
import { said, spoken } from '../language.ts';
import type { books } from '../parts/books.ts';
import { Action, Choice } from '../parts/form.tsx';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { cellOf, type Sheet, withRow } from '../parts/sheet.ts';

/** Tables that have the picker beside them. */
export const paperTables: ReadonlySet<string> = new Set([
  'requirements',
  'schemes',
  'evidence',
  'needs',
  'recognitions',
]);

interface Props {
  readonly id: string;
  readonly all: ReturnType<typeof books>;
  /** Goods and countries of the case by all their names, the key first. */
  readonly names: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

type Row = Readonly<Record<string, string>>;

/** Whether a sheet has a row with the same key. */
const holds = (sheet: Sheet, row: Row, keys: readonly string[]): boolean =>
  sheet.rows.some((_, i) => keys.every((key) => cellOf(sheet, i, key) === (row[key] ?? '')));

/** The papers of a good in a market: one step puts the rows of the library into all the tables that they touch. */
export function PapersPicker({ id, all, names, keys }: Props) {
  const w = said().first;
  const goods = all.of('goods');
  const loaded = useLoaded(() => goods.open(), [goods]);
  const [good, choose] = useState('');
  const [market, sell] = useState('EAEU');
  const sheet = goods.sheet.value;
  const coded = sheet
    ? sheet.rows.flatMap((_, i) => {
        const [key, hs] = [cellOf(sheet, i, 'good'), cellOf(sheet, i, 'hs')];
        const name = cellOf(sheet, i, `name_${spoken.value}`) || cellOf(sheet, i, 'name') || key;
        return hs === '' ? [] : [[hs, `${hs.slice(0, 4)} · ${name}`] as const];
      })
    : [];
  const markets = ['EAEU', ...(names.countries ?? []).map(([key = '']) => key)];
  const hs = good || coded[0]?.[0] || '';
  return (
    <details>
      <summary>{w.papersOf}</summary>
      <p class="quiet">{w.papersLead}</p>
      <Waiting of={{ ...loaded, value: sheet }}>
        {() => (
          <div class="line">
            <Choice label={w.good} value={hs} of={coded} set={choose} />
            <Choice
              label={w.papersMarket}
              value={market}
              of={markets.map((market) => [market, countryIn(market)])}
              set={sell}
            />
            {hs !== '' && <Found key={`${hs} ${market}`} {...{ id, hs, market, all, keys }} />}
          </div>
        )}
      </Waiting>
    </details>
  );
}

interface FoundProps extends Pick<Props, 'id' | 'all' | 'keys'> {
  readonly hs: string;
  readonly market: string;
}

function Found({ id, hs, market, all, keys }: FoundProps) {
  const w = said().first;
  const loaded = useLoaded(async () => {
    const found = await listPapers(hs, market);
    await Promise.all(found.map(({ table }) => all.of(table).open()));
    // Rows that an included case has are not written again.
    const inherited = await Promise.all(found.map(({ table }) => listInherited(id, table)));
    return found.map((one, i) => ({ ...one, included: inherited[i]!.included }));
  }, [hs, market]);
  return (
    <Waiting of={loaded}>
      {(found) => {
        const missing = found.flatMap(({ table, rows, included }) => {
          const there = [all.of(table).sheet.value!, ...included];
          const left = rows.filter((row) => !there.some((sheet) => holds(sheet, row, keys[table] ?? [])));
          return left.length > 0 ? [{ table, rows: left }] : [];
        });
        const put = async () => {
          // Tables are saved one after the other, so that references exist on the disk.
          for (const { table, rows } of missing) {
            const book = all.of(table);
            await book.set(rows.reduce<Sheet>((sheet, row) => withRow(sheet, row), book.sheet.value!));
          }
          loaded.reload();
        };
        if (found.length === 0) return <p class="quiet">{w.papersUnknown}</p>;
        if (missing.length === 0) return <p class="quiet">{w.papersThere}</p>;
        const rows = missing.reduce((sum, one) => sum + one.rows.length, 0);
        return (
          <>
            <Action text={w.papersPut({ rows, tables: missing.length })} work={put} />
            <span class="quiet">
              {missing.map(({ table }) => said().tableWords.names[table as keyof TableNames]).join(', ')}
            </span>
          </>
        );
      }}
    </Waiting>
  );
}

type TableNames = ReturnType<typeof said>['tableWords']['names'];
