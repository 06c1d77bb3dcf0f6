import { planGeoJson } from './geojson.ts';
import type { ReportInput } from './input.ts';
import { planReport } from './plan-report.ts';
import { planTables } from './tables.ts';

/** The files and folders of `planFiles`. */
export const planNames = [
  'plan.json',
  'differences.json',
  'report.html',
  'plan.xlsx',
  'brief.pdf',
  'report.pdf',
  'tables',
  'sites.geojson',
  'flows.geojson',
] as const;

/** Everything that a plan is written as, by path: the document, the report, its tables and its maps' data. */
export function planFiles(input: ReportInput): Record<string, string> {
  const { plan } = input;
  const files: Record<string, string> = {
    'plan.json': `${JSON.stringify(plan, null, 1)}\n`,
    'report.html': planReport(input),
  };
  for (const [name, text] of Object.entries(planTables(plan))) files[`tables/${name}`] = text;
  const { sites, flows } = planGeoJson(plan, input.case);
  files['sites.geojson'] = `${JSON.stringify(sites)}\n`;
  files['flows.geojson'] = `${JSON.stringify(flows)}\n`;
  return files;
}
