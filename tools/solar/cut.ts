import { type Cells, cell } from '../lib/csv.ts';

/** The tables of a network, by name, as rows of text. */
export type Network = Record<'places' | 'legs' | 'borders' | 'transfers' | 'modes' | 'sources', Cells[]>;

/**
 * The part of a network that lies between the places of `keep`: places, the legs with both ends kept, the crossings of
 * those legs, the transfers of kept places and of every place, the modes in use. Keys and qualities are kept as they are.
 */
export const cutNetwork = (network: Network, keep: ReadonlySet<string>): Omit<Network, 'sources'> => {
  const places = network.places.filter((p) => keep.has(cell(p, 'place')));
  const missing = [...keep].filter((k) => !places.some((p) => p.place === k));
  if (missing.length > 0) throw new Error(`not in the network: ${missing.join(', ')}`);
  const country = new Map(places.map((p) => [cell(p, 'place'), cell(p, 'country')]));
  const legs = network.legs.filter((l) => keep.has(cell(l, 'from')) && keep.has(cell(l, 'to')));
  const modes = new Set(legs.map((l) => cell(l, 'mode')));
  const crossings = new Set<string>();
  for (const leg of legs) {
    const from = country.get(cell(leg, 'from')) ?? '';
    const to = country.get(cell(leg, 'to')) ?? '';
    if (from === to) continue;
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const)
      for (const place of ['', cell(leg, 'from'), cell(leg, 'to')])
        for (const mode of ['', cell(leg, 'mode')]) crossings.add([a, b, mode, place].join('/'));
  }
  return {
    places,
    legs,
    borders: network.borders.filter((b) =>
      crossings.has([b.from_country, b.to_country, b.mode, b.place].map((c) => c ?? '').join('/')),
    ),
    transfers: network.transfers.filter(
      (t) =>
        (t.place === '' || keep.has(cell(t, 'place'))) &&
        [t.mode, t.to_mode].every((m) => m === undefined || m === '' || modes.has(m)),
    ),
    modes: network.modes.filter((m) => modes.has(cell(m, 'mode'))),
  };
};

/** The rows of `sources` that the given rows name. */
export const sourcesUsed = (sources: readonly Cells[], tables: readonly (readonly Cells[])[]): Cells[] => {
  const used = new Set(tables.flat().map((row) => cell(row, 'source')));
  return sources.filter((s) => used.has(cell(s, 'source')));
};
