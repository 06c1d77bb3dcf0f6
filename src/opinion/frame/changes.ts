import type { Row } from '../../case/index.ts';
import { mostSpecific } from './specific.ts';

/** Mode and gauge of goods before and after a change. An empty `mode` means loading at the start, an empty `toMode` unloading at the end. */
interface Change {
  readonly place: string;
  readonly mode: string;
  readonly gauge: number | undefined;
  readonly toMode: string;
  readonly toGauge: number | undefined;
  readonly cargo: string;
}

/**
 * The most specific transfer for a change of mode or gauge, for loading or for unloading. A row with `both` between two modes also matches in reverse;
 * of equally specific rows, the stated direction comes before the reverse.
 */
export function transferFor(rows: readonly Row<'transfers'>[], change: Change): Row<'transfers'> | undefined {
  const between = change.mode !== '' && change.toMode !== '';
  const back: Change = {
    ...change,
    mode: change.toMode,
    toMode: change.mode,
    gauge: change.toGauge,
    toGauge: change.gauge,
  };
  const fits = rows.filter((row) => suits(row, change) || (between && row.both && suits(row, back)));
  fits.sort((a, b) => Number(suits(b, change)) - Number(suits(a, change)));
  return mostSpecific(fits, (row) => [
    row.place !== '',
    row.mode !== '',
    row.to_mode !== '',
    row.gauge !== undefined,
    row.to_gauge !== undefined,
    row.cargo !== '',
  ]);
}

function suits(row: Row<'transfers'>, x: Change): boolean {
  const anyChange = row.mode === '' && row.to_mode === '' && x.mode !== '' && x.toMode !== '';
  return (
    (anyChange || (row.mode === x.mode && row.to_mode === x.toMode)) &&
    (row.place === '' || row.place === x.place) &&
    (row.cargo === '' || row.cargo === x.cargo) &&
    (row.gauge === undefined || row.gauge === x.gauge) &&
    (row.to_gauge === undefined || row.to_gauge === x.toGauge)
  );
}
