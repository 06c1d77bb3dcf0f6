import type { TableEntry } from '../api.ts';

/** Tables by group, in the order of the work. */
export const tableGroups = {
  places: ['places', 'countries', 'legs', 'modes', 'transfers', 'borders'],
  making: ['goods', 'processes', 'recipes', 'tiers', 'candidates', 'choices'],
  trading: ['demands', 'supplies'],
  rules: [
    'tariffs',
    'agreements',
    'restrictions',
    'standards',
    'schemes',
    'requirements',
    'certificates',
    'evidence',
    'needs',
    'recognitions',
    'alignments',
    'laboratories',
  ],
  rights: ['parties', 'assets', 'licences', 'docket', 'searches', 'claims', 'teams', 'treaties'],
  money: ['case', 'facilities', 'lenders', 'rates', 'targets'],
  changes: ['reforms', 'changes', 'shocks', 'scenarios', 'uncertainty'],
  sources: ['sources', 'cautions', 'reviews', 'projects'],
} as const;

/** Tables that every plan needs: they are shown even if they are empty. */
const needed: ReadonlySet<string> = new Set([
  'places',
  'goods',
  'processes',
  'recipes',
  'tiers',
  'candidates',
  'demands',
  'supplies',
  'case',
]);

/** Whether a table is in the list itself, not under "other tables". */
export const isListed = ({ name, rows }: Pick<TableEntry, 'name' | 'rows'>, open: string): boolean =>
  rows > 0 || name === open || needed.has(name);
