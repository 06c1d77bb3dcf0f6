import { keyOf, putInto, type Row } from '../case/index.ts';
import { specificity } from './specific.ts';

/** A row of transfers in one direction. A row with `both` between two modes also applies in reverse. Gauge 0 = none. */
export interface Transfer {
  readonly row: Row<'transfers'>;
  readonly key: string;
  /** Whether this is the reverse direction of the row. */
  readonly turned: boolean;
  readonly gauge: number | undefined;
  readonly toGauge: number | undefined;
  readonly rank: number;
  /** Index in the list of all transfers. */
  readonly index: number;
}

export interface TransferTable {
  readonly all: readonly Transfer[];
  /**
   * The most specific transfer at a place from one mode and gauge to another. An empty `mode` is loading, an empty `toMode` unloading. Gauge 0 means
   * that the goods came on no gauge. Undefined if none matches.
   */
  readonly choose: (
    place: string,
    mode: string,
    gauge: number,
    toMode: string,
    toGauge: number,
  ) => Transfer | undefined;
  /** Whether any row of a mode has a gauge. */
  readonly asksGauge: (mode: string) => boolean;
  /** Whether any transfer leads from a mode to another. */
  readonly joins: (mode: string, toMode: string) => boolean;
}

function ways(row: Row<'transfers'>): Omit<Transfer, 'index'>[] {
  const key = keyOf('transfers', row);
  const way = (turned: boolean) => {
    const [gauge, toGauge] = turned ? [row.to_gauge, row.gauge] : [row.gauge, row.to_gauge];
    return { row, key, turned, gauge, toGauge, rank: specificity([row.place, gauge, toGauge, row.cargo]) };
  };
  if (row.mode === '' && row.to_mode === '') return [];
  return row.both && row.mode !== '' && row.to_mode !== '' ? [way(false), way(true)] : [way(false)];
}

const pair = (mode: string, toMode: string) => `${mode}>${toMode}`;
const modesOf = ({ row, turned }: Pick<Transfer, 'row' | 'turned'>): [string, string] =>
  turned ? [row.to_mode, row.mode] : [row.mode, row.to_mode];

/** The transfers of a kind of cargo, most specific first. Of equally specific ones, the stated direction comes before the reverse. */
export function transferTable(rows: readonly Row<'transfers'>[], cargo: string): TransferTable {
  const all = rows
    .filter((row) => row.cargo === '' || row.cargo === cargo)
    .flatMap(ways)
    .sort((a, b) => b.rank - a.rank || Number(a.turned) - Number(b.turned))
    .map((transfer, index) => ({ ...transfer, index }));
  const groups = new Map<string, Transfer[]>();
  const asking = new Set<string>();
  for (const transfer of all) {
    const [mode, toMode] = modesOf(transfer);
    const key = pair(mode, toMode);
    putInto(groups, key, transfer);
    if (transfer.gauge !== undefined) asking.add(mode);
    if (transfer.toGauge !== undefined) asking.add(toMode);
  }
  return {
    all,
    choose: (place, mode, gauge, toMode, toGauge) =>
      groups
        .get(pair(mode, toMode))
        ?.find(
          (x) =>
            (x.row.place === '' || x.row.place === place) &&
            (x.gauge === undefined || x.gauge === gauge) &&
            (x.toGauge === undefined || x.toGauge === toGauge),
        ),
    asksGauge: (mode) => asking.has(mode),
    joins: (mode, toMode) => groups.has(pair(mode, toMode)),
  };
}
