import type { CompareView } from '../../src/questions/index.ts';
import { api, good } from '../api.ts';
import { said, say, spoken } from '../language.ts';
import { Html, Sections } from '../parts/html.tsx';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { Head } from '../parts/shell.tsx';

const bookAddress = (runs: readonly string[]): string =>
  `/api/compare/workbook?lang=${spoken.value}&${runs.map((run) => `run=${encodeURIComponent(run)}`).join('&')}`;

/** Two to six plans side by side: the page that `chorsu compare --html` writes. */
export function ComparePage({ runs }: { readonly runs: readonly string[] }) {
  const w = say();
  const loaded = useLoaded(async () => {
    const found: unknown = await good(api.compare.view.$get({ query: { run: [...runs], lang: spoken.value } }));
    return found as CompareView;
  }, [runs.join('\n'), spoken.value]);
  return (
    <>
      <Head title={w.compareTitle} />
      <p class="actions">
        <a href={bookAddress(runs)} download="compare.xlsx">
          {said().desk.compareExcel}
        </a>
      </p>
      <Waiting of={loaded}>
        {({ lead, sections, style }) => (
          <>
            <Html html={lead.replace(/<h1>.*?<\/h1>/s, '')} style={style} />
            <Sections of={sections} style={style} />
          </>
        )}
      </Waiting>
    </>
  );
}
