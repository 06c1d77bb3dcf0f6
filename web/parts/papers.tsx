import { fileUrl, paperUrl, type RunEntry } from '../api.ts';
import { said, spoken } from '../language.ts';
import { Link, runPath } from '../route.tsx';
import { Save } from './save.tsx';

/** Links to the files of a plan: the brief and the report as PDF, the workbook, the page; and to the routes in its case. */
export function Papers({ run, name }: { readonly run: RunEntry; readonly name: string }) {
  const w = said().desk;
  const paper = (text: string, file: 'brief.pdf' | 'report.pdf') => (
    <Save text={text} of={name} url={paperUrl(run.run, file, spoken.value)} name={`${name} ${file}`} />
  );
  return (
    <p class="actions">
      {typeof run.npv === 'number' && (
        <>
          {paper(w.briefPdf, 'brief.pdf')}
          {paper(w.reportPdf, 'report.pdf')}
          <a href={fileUrl(run.run, 'plan.xlsx', true)} download>
            {w.excel}
          </a>
        </>
      )}
      <a href={fileUrl(run.run, 'report.html')} target="_blank" rel="noopener">
        {w.report}
      </a>
      <Link href={runPath(run.run, '/routes')}>{w.routesTitle}</Link>
    </p>
  );
}
