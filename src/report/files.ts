import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { planGeoJson } from './geojson.ts';
import type { ReportInput } from './input.ts';
import { planReport } from './plan-report.ts';
import { planTables } from './tables.ts';

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

/** Writes the files of a plan into a folder; tables of an earlier plan there are replaced, other files stay. */
export function writePlan(dir: string, input: ReportInput, write = plainly): void {
  const files = planFiles(input);
  rmSync(join(dir, 'tables'), { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) write(join(dir, name), text);
}

function plainly(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
