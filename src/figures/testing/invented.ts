import { type Barrier, barriers, type FigureOptions } from '../index.ts';

const names: Record<Barrier, string> = {
  making: 'Making and inputs',
  logistics: 'Logistics',
  trade: 'Duties',
  standards: 'Standards',
  rights: 'Rights',
  finance: 'Finance',
  readiness: 'Readiness',
  shortfall: 'Shortfall',
};
export const layers = barriers.map((barrier) => ({ key: barrier, name: names[barrier], barrier }));
export const years = [2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036];
export const usd = 'USD million, 2026 prices';
const source = 'invented figures, to draw with';

/** Options of a figure of invented data. */
export function options(id: string, title: string, unit: string): FigureOptions {
  return { id, title, unit, source };
}

/** Cost by heading, `k` times as large as usual. */
export const parts = (k: number): Record<string, number> => ({
  making: 300 * k,
  logistics: 22 * k,
  trade: 8 * k,
  standards: 3 * k,
  rights: 2 * k,
  finance: k > 1 ? -9 : 4,
  readiness: 5,
  shortfall: k < 0.9 ? 12 : 0,
});
