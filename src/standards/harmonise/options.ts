import type { AlignmentRow, RecognitionRow, RequirementRow, SchemeRows, StandardRow } from '../rows.ts';

/** One cell to change, as in the table `changes` of a case. */
type Change = {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly value: string | number;
};

/** The trade that an option touches: goods of these HS prefixes that come into these markets. */
export type TouchedTrade = {
  readonly into: readonly string[];
  readonly hs: readonly string[];
  /** Markets that they come from; none = from anywhere outside the market. */
  readonly from?: readonly string[];
};

/** How an option is called: by the keys of what is wanted and of what is held for it. */
export type HarmonisationLabel = { readonly wanted: string; readonly held: string } & (
  | { readonly kind: 'alignment' }
  | { readonly kind: 'recognition'; readonly reform?: undefined }
  /** `share` of the cost and the weeks that a reform of the case lifts. */
  | { readonly kind: 'recognition'; readonly reform: string; readonly share: number }
);

/** Something that states could harmonise, and what it changes in a case. */
export type HarmonisationOption = {
  readonly id: string;
  readonly kind: 'recognition' | 'alignment';
  readonly label: HarmonisationLabel;
  /** Of a recognition: what becomes cheaper, and what is recognised for it. */
  readonly pair?: readonly [wanted: string, held: string];
  readonly changes: readonly Change[];
  /** First year in which it counts; undefined = from the start. */
  readonly from?: number;
  readonly trade: readonly TouchedTrade[];
};

type Use = { readonly market: string; readonly hs: string };

/** How many markets ask for something. */
const reach = (uses: ReadonlyMap<string, readonly Use[]>, key: string): number =>
  new Set(uses.get(key)!.map(({ market }) => market)).size;

/** The longer of two HS prefixes where one holds the other. */
const overlap = (a: string, b: string): string | undefined => (a.startsWith(b) ? a : b.startsWith(a) ? b : undefined);

/**
 * Recognitions that could be agreed: for every two schemes, and every two pieces of evidence of one kind that schemes ask, of
 * different markets and overlapping HS codes, each by the other. What more markets ask, such as an international test, is
 * recognised for what fewer do, not the other way round. What is recognised in full already is left out.
 */
export function recognitionOptions(rows: SchemeRows, requirements: readonly RequirementRow[]): HarmonisationOption[] {
  const schemes = new Map<string, Use[]>();
  const evidence = new Map<string, Use[]>();
  const put = (uses: Map<string, Use[]>, key: string, use: Use): void => {
    uses.set(key, [...(uses.get(key) ?? []), use]);
  };
  for (const { scheme, market, hs } of requirements) {
    put(schemes, scheme, { market, hs });
    for (const need of rows.needs.filter((one) => one.scheme === scheme)) put(evidence, need.evidence, { market, hs });
  }
  const kinds = new Map(rows.evidence.map((row) => [row.evidence, row.kind ?? 'test']));
  const weeks = new Map([
    ...rows.evidence.map((row) => [row.evidence, row.weeks ?? 0] as const),
    ...rows.schemes.map((row) => [row.scheme, row.weeks ?? 0] as const),
  ]);
  const known = new Map(rows.recognitions.map((row: RecognitionRow) => [`${row.wanted}/${row.held}`, row]));
  const pairs = (uses: Map<string, Use[]>, alike: (a: string, b: string) => boolean): HarmonisationOption[] => {
    const keys = [...uses.keys()].sort();
    return keys.flatMap((wanted) =>
      keys.flatMap((held): HarmonisationOption[] => {
        if (wanted === held || !alike(wanted, held) || reach(uses, held) < reach(uses, wanted)) return [];
        const met = uses.get(wanted)!.flatMap((x) =>
          uses.get(held)!.flatMap((y) => {
            const hs = x.market === y.market ? undefined : overlap(x.hs, y.hs);
            return hs === undefined ? [] : [{ market: x.market, hs }];
          }),
        );
        const key = `${wanted}/${held}`;
        const row = known.get(key);
        if (met.length === 0 || (row?.saves ?? 0) >= 1) return [];
        const cell = (column: string, of: string | number): Change => ({
          table: 'recognitions',
          key,
          column,
          value: of,
        });
        const quicker = weeks.get(wanted) ?? 0;
        const cells = [cell('saves', 1), ...(quicker > (row?.weeks_saved ?? 0) ? [cell('weeks_saved', quicker)] : [])];
        return [
          {
            id: `recognise:${key}`,
            kind: 'recognition',
            label: { kind: 'recognition', wanted, held },
            pair: [wanted, held],
            changes: row ? cells : [cell('+', ''), ...cells],
            trade: tradeInto(met),
          },
        ];
      }),
    );
  };
  const alike = (a: string, b: string): boolean => kinds.get(a) === kinds.get(b);
  return [...pairs(evidence, alike), ...pairs(schemes, () => true)];
}

/** A recognition that a reform of the case names: what is recognised for what, on which terms, from which year. */
export type NamedRecognition = {
  readonly reform: string;
  readonly wanted: string;
  readonly held: string;
  readonly changes: readonly Change[];
  readonly from?: number;
};

/**
 * Recognitions that reforms of the case name as options of their own, on the terms of the reform; they take the place of the
 * same recognition in full.
 */
export function namedOptions(
  rows: SchemeRows,
  requirements: readonly RequirementRow[],
  named: readonly NamedRecognition[],
): HarmonisationOption[] {
  return named.map(({ reform, wanted, held, changes, from }) => {
    const asking = new Set([wanted, ...rows.needs.filter((one) => one.evidence === wanted).map((one) => one.scheme)]);
    const share = Number(changes.find((one) => one.column === 'saves')?.value ?? 0);
    return {
      id: `${reform}:${wanted}/${held}`,
      kind: 'recognition',
      label: { kind: 'recognition', wanted, held, share, reform },
      pair: [wanted, held],
      changes,
      ...(from === undefined ? {} : { from }),
      trade: tradeInto(requirements.filter((one) => asking.has(one.scheme))),
    };
  });
}

function tradeInto(met: readonly Use[]): TouchedTrade[] {
  return [...new Set(met.map((one) => one.market))].map((market) => ({
    into: [market],
    hs: [...new Set(met.filter((one) => one.market === market).map((one) => one.hs))],
  }));
}

/** Alignments that could be agreed: every pair of standards that differs made identical. */
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
 * The recognitions of a set that can change anything, and all else in it: one counts where what it makes cheaper is asked of
 * somebody, or is needed for what is, or is itself recognised for such.
 * @param asked schemes that some market asks of goods that are sold there.
 */
export function workingOf(
  options: readonly HarmonisationOption[],
  rows: Pick<SchemeRows, 'needs' | 'recognitions'>,
  asked: ReadonlySet<string>,
): HarmonisationOption[] {
  const pairs = [
    ...rows.recognitions.map(({ wanted, held }) => [wanted, held] as const),
    ...options.flatMap((option) => (option.pair ? [option.pair] : [])),
  ];
  const useful = new Set(asked);
  for (let before = -1; before < useful.size; ) {
    before = useful.size;
    for (const { scheme, evidence } of rows.needs) if (useful.has(scheme)) useful.add(evidence);
    for (const [wanted, held] of pairs) if (useful.has(wanted)) useful.add(held);
  }
  return options.filter(({ pair }) => pair === undefined || useful.has(pair[0]));
}
