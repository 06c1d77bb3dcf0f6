import type { AlignmentRow, RecognitionRow, RequirementRow, SchemeRows } from '../rows.ts';

/** One cell to change, as in the table `changes` of a case. */
export type Change = {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly value: string | number;
};

/** Something that states could harmonise, and what it changes in a case. */
export type HarmonisationOption = {
  readonly id: string;
  readonly kind: 'recognition' | 'alignment';
  readonly label: string;
  readonly changes: readonly Change[];
};

/**
 * Recognitions that could be agreed: for every two pieces of evidence of one kind that schemes of different markets ask for
 * overlapping HS codes, each by the other. What is recognised in full already is left out.
 * @param saves fraction of the cost that the recognition would save (ISO/IEC Guide 21: IDT 1, MOD the share that need not be tested again).
 */
export function recognitionOptions(
  rows: SchemeRows,
  requirements: readonly RequirementRow[],
  saves: (wanted: string, held: string) => number = () => 1,
): HarmonisationOption[] {
  const uses = new Map<string, { market: string; hs: string }[]>();
  for (const requirement of requirements) {
    for (const need of rows.needs.filter((one) => one.scheme === requirement.scheme)) {
      uses.set(need.evidence, [...(uses.get(need.evidence) ?? []), { market: requirement.market, hs: requirement.hs }]);
    }
  }
  const kind = new Map(rows.evidence.map((row) => [row.evidence, row.kind ?? 'test']));
  const name = new Map(rows.evidence.map((row) => [row.evidence, row.name || row.evidence]));
  const known = new Map(rows.recognitions.map((row: RecognitionRow) => [`${row.wanted}/${row.held}`, row]));
  const meets = (a: string, b: string): boolean =>
    uses
      .get(a)!
      .some((x) => uses.get(b)!.some((y) => x.market !== y.market && (x.hs.startsWith(y.hs) || y.hs.startsWith(x.hs))));
  const keys = [...uses.keys()].sort();
  return keys.flatMap((wanted) =>
    keys.flatMap((held): HarmonisationOption[] => {
      if (wanted === held || kind.get(wanted) !== kind.get(held) || !meets(wanted, held)) return [];
      const key = `${wanted}/${held}`;
      const value = saves(wanted, held);
      const row = known.get(key);
      if ((row?.saves ?? 0) >= value) return [];
      const cell: Change = { table: 'recognitions', key, column: 'saves', value };
      const added: Change = { table: 'recognitions', key, column: '+', value: '' };
      const label = `${name.get(wanted)} recognises ${name.get(held)}`;
      return [{ id: `recognise:${key}`, kind: 'recognition', label, changes: row ? [cell] : [added, cell] }];
    }),
  );
}

/** Alignments that could be agreed: every pair of standards that differs made identical. */
export function alignmentOptions(alignments: readonly AlignmentRow[]): HarmonisationOption[] {
  return alignments
    .filter((row) => row.degree !== 'IDT' && (row.adaptation_rate ?? 0) > 0)
    .map((row) => {
      const key = `${row.standard}/${row.with}`;
      const change = (column: string, value: string | number): Change => ({ table: 'alignments', key, column, value });
      return {
        id: `align:${key}`,
        kind: 'alignment',
        label: `${row.standard} identical with ${row.with}`,
        changes: [change('degree', 'IDT'), change('adaptation_rate', 0)],
      };
    });
}
