import { planGeoJson } from './geojson.ts';
import type { ReportInput } from './input.ts';
import { planParquet } from './parquet.ts';
import { planReport } from './plan-report.ts';
import { planTables } from './tables.ts';
import { planWorkbook } from './workbook/plan-workbook.ts';

/** Names of the files and folders that `planFiles` may return. */
export const planNames = [
  'plan.json',
  'differences.json',
  'report.html',
  'plan.xlsx',
  'brief.pdf',
  'report.pdf',
  'tables',
  'case',
  'sites.geojson',
  'flows.geojson',
] as const;

/** Files in addition to the usual ones. */
export interface PlanFilesOptions {
  /** The tables as Apache Parquet too. */
  readonly parquet?: boolean;
}

/**
 * All files of a plan, by path: document, report, workbook, tables, map data. If no plan was found, there is no
 * workbook.
 */
export async function planFiles(
  input: ReportInput,
  { parquet = false }: PlanFilesOptions = {},
): Promise<Record<string, string | Uint8Array>> {
  const { plan } = input;
  const { sites, flows } = planGeoJson(plan, input.case);
  const tables = { ...planTables(plan, parquet), ...(parquet ? await planParquet(plan) : {}) };
  return {
    'plan.json': `${JSON.stringify(plan, null, 1)}\n`,
    'report.html': planReport(input),
    ...(plan.npv === null ? {} : { 'plan.xlsx': await planWorkbook(input) }),
    ...Object.fromEntries(Object.entries(tables).map(([name, content]) => [`tables/${name}`, content])),
    'sites.geojson': `${JSON.stringify(sites)}\n`,
    'flows.geojson': `${JSON.stringify(flows)}\n`,
  };
}
