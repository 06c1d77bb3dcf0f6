import type { AlignmentRow, RecognitionRow, RequirementRow, SchemeRows, StandardRow } from '../rows.ts';

/** A change of a cell, as in the table `changes` of a case. */
type Change = {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly value: string | number;
};

/** Trade that an option affects: imports of goods with these HS prefixes into these markets. */
export type TouchedTrade = {
  readonly into: readonly string[];
  readonly hs: readonly string[];
  /** Markets of origin; undefined for all. */
  readonly from?: readonly string[];
};

/** Parts of the name of an option: the keys of what is wanted and of what is held for it. */
export type HarmonisationLabel = { readonly wanted: string; readonly held: string } & (
  | { readonly kind: 'alignment' }
  | { readonly kind: 'recognition'; readonly reform?: undefined }
  /** A recognition that a reform of the case names; `share` of the cost that it saves. */
  | { readonly kind: 'recognition'; readonly reform: string; readonly share: number }
);

/** A recognition or an alignment that states could agree on, with its changes of a case. */
export type HarmonisationOption = {
  readonly id: string;
  readonly kind: 'recognition' | 'alignment';
  readonly label: HarmonisationLabel;
  /** For a recognition: what becomes cheaper, and what is recognised for it. */
  readonly pair?: readonly [wanted: string, held: string];
  readonly changes: readonly Change[];
  /** First year of effect; undefined if it is the start of the case. */
  readonly from?: number;
  readonly trade: readonly TouchedTrade[];
};

type Use = { readonly market: string; readonly hs: string };

/** Number of markets that demand a scheme or a piece of evidence. */
const reach = (uses: ReadonlyMap<string, readonly Use[]>, key: string): number =>
  new Set(uses.get(key)!.map(({ market }) => market)).size;

/** The longer of two HS prefixes if the shorter is a prefix of it. */
const overlap = (a: string, b: string): string | undefined => (a.startsWith(b) ? a : b.startsWith(a) ? b : undefined);

/**
 * Recognitions that could be agreed: between every two schemes, and every two pieces of evidence of one kind, of different markets and
 * overlapping HS codes. What more markets demand, such as an international test, is recognised for what fewer demand, not the other
 * way round. Full recognitions that exist are left out.
 */
export function recognitionOptions(rows: SchemeRows, requirements: readonly RequirementRow[]): HarmonisationOption[] {
  const schemes = new Map<string, Use[]>();
  const evidence = new Map<string, Use[]>();
  const put = (uses: Map<string, Use[]>, key: string, use: Use): void => {
    uses.set(key, [...(uses.get(key) ?? []), use]);
  };
  for (const { scheme, market, hs } of requirements) {
    put(schemes, scheme, { market, hs });
    for (const need of rows.needs.filter((row) => row.scheme === scheme)) put(evidence, need.evidence, { market, hs });
  }
  const kinds = new Map(rows.evidence.map((row) => [row.evidence, row.kind ?? 'test']));
  const weeks = new Map([
    ...rows.evidence.map((row) => [row.evidence, row.weeks ?? 0] as const),
    ...rows.schemes.map((row) => [row.scheme, row.weeks ?? 0] as const),
  ]);
  const existing = new Map(rows.recognitions.map((row: RecognitionRow) => [`${row.wanted}/${row.held}`, row]));
  const pairs = (uses: Map<string, Use[]>, alike: (a: string, b: string) => boolean): HarmonisationOption[] => {
    const keys = [...uses.keys()].sort();
    return keys.flatMap((wanted) =>
      keys.flatMap((held): HarmonisationOption[] => {
        if (wanted === held || !alike(wanted, held) || reach(uses, held) < reach(uses, wanted)) return [];
        const overlaps = uses.get(wanted)!.flatMap((x) =>
          uses.get(held)!.flatMap((y) => {
            const hs = x.market === y.market ? undefined : overlap(x.hs, y.hs);
            return hs === undefined ? [] : [{ market: x.market, hs }];
          }),
        );
        const key = `${wanted}/${held}`;
        const row = existing.get(key);
        if (overlaps.length === 0 || (row?.saves ?? 0) >= 1) return [];
        const cell = (column: string, of: string | number): Change => ({
          table: 'recognitions',
          key,
          column,
          value: of,
        });
        const saved = weeks.get(wanted) ?? 0;
        const cells = [cell('saves', 1), ...(saved > (row?.weeks_saved ?? 0) ? [cell('weeks_saved', saved)] : [])];
        return [
          {
            id: `recognise:${key}`,
            kind: 'recognition',
            label: { kind: 'recognition', wanted, held },
            pair: [wanted, held],
            changes: row ? cells : [cell('+', ''), ...cells],
            trade: tradeInto(overlaps),
          },
        ];
      }),
    );
  };
  const alike = (a: string, b: string): boolean => kinds.get(a) === kinds.get(b);
  return [...pairs(evidence, alike), ...pairs(schemes, () => true)];
}

/** A recognition that a reform of the case names, with its changes and first year. */
export type NamedRecognition = {
  readonly reform: string;
  readonly wanted: string;
  readonly held: string;
  readonly changes: readonly Change[];
  readonly from?: number;
};

/**
 * Options for the recognitions that reforms of the case name, with the terms of the reform. They replace the options of full
 * recognition of the same pairs.
 */
export function namedOptions(
  rows: SchemeRows,
  requirements: readonly RequirementRow[],
  named: readonly NamedRecognition[],
): HarmonisationOption[] {
  return named.map(({ reform, wanted, held, changes, from }) => {
    const schemes = new Set([wanted, ...rows.needs.filter((row) => row.evidence === wanted).map((row) => row.scheme)]);
    const share = Number(changes.find((change) => change.column === 'saves')?.value ?? 0);
    return {
      id: `${reform}:${wanted}/${held}`,
      kind: 'recognition',
      label: { kind: 'recognition', wanted, held, share, reform },
      pair: [wanted, held],
      changes,
      ...(from === undefined ? {} : { from }),
      trade: tradeInto(requirements.filter((row) => schemes.has(row.scheme))),
    };
  });
}

function tradeInto(uses: readonly Use[]): TouchedTrade[] {
  return [...new Set(uses.map((use) => use.market))].map((market) => ({
    into: [market],
    hs: [...new Set(uses.filter((use) => use.market === market).map((use) => use.hs))],
  }));
}

/** Alignments that could be agreed: each pair of differing standards becomes identical. */
export function alignmentOptions(
  alignments: readonly AlignmentRow[],
  standards: readonly StandardRow[] = [],
): HarmonisationOption[] {
  const asking = (standard: string) => standards.filter((row) => row.standard === standard);
  return alignments
    .filter((row) => row.degree !== 'IDT' && (row.adaptation_rate ?? 0) > 0)
    .map((row) => {
      const key = `${row.standard}/${row.with}`;
      const change = (column: string, value: string | number): Change => ({ table: 'alignments', key, column, value });
      const trade = asking(row.standard).flatMap((x) =>
        asking(row.with).flatMap((y): TouchedTrade[] => {
          const hs = x.market === y.market ? undefined : overlap(x.hs, y.hs);
          return hs === undefined
            ? []
            : [
                { into: [y.market], from: [x.market], hs: [hs] },
                { into: [x.market], from: [y.market], hs: [hs] },
              ];
        }),
      );
      return {
        id: `align:${key}`,
        kind: 'alignment',
        label: { kind: 'alignment', wanted: row.standard, held: row.with },
        changes: [change('degree', 'IDT'), change('adaptation_rate', 0)],
        trade,
      };
    });
}

/**
 * The options of a set without recognitions that have no effect. A recognition has an effect if what it makes cheaper is demanded, is
 * needed for a scheme that is, or is itself recognised for such.
 *
 * @param asked schemes that some market demands of goods that are sold there
 */
export function workingOf(
  options: readonly HarmonisationOption[],
  rows: Pick<SchemeRows, 'needs' | 'recognitions'>,
  schemes: ReadonlySet<string>,
): HarmonisationOption[] {
  const pairs = [
    ...rows.recognitions.map(({ wanted, held }) => [wanted, held] as const),
    ...options.flatMap((option) => (option.pair ? [option.pair] : [])),
  ];
  const useful = new Set(schemes);
  for (let before = -1; before < useful.size; ) {
    before = useful.size;
    for (const { scheme, evidence } of rows.needs) if (useful.has(scheme)) useful.add(evidence);
    for (const [wanted, held] of pairs) if (useful.has(wanted)) useful.add(held);
  }
  return options.filter(({ pair }) => pair === undefined || useful.has(pair[0]));
}
