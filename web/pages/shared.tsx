import { Refused } from '../api.ts';
import { said, spoken } from '../language.ts';
import { Html } from '../parts/html.tsx';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { partsOf } from '../parts/report.tsx';
import { Head } from '../parts/shell.tsx';
import { secretOf } from '../session.ts';

/** A report that somebody without an account reads by a link. */
export function SharedPage() {
  const { webAccess: w } = said();
  const token = secretOf();
  const loaded = useLoaded(async () => {
    const headers = { 'content-type': 'application/json', 'accept-language': spoken.value };
    const answer = await fetch('/api/shared', { method: 'POST', headers, body: JSON.stringify({ token }) });
    if (answer.ok) return partsOf(await answer.text());
    const { title = '' } = (await answer.json().catch(() => ({}))) as { title?: string };
    throw new Refused(answer.status, 'shared', title);
  }, [token]);
  return (
    <>
      <Head title={w.sharedTitle} />
      <Waiting of={loaded}>
        {({ answer, html, style }) => (
          <>
            <p>{answer}</p>
            <Html html={html} style={style} />
          </>
        )}
      </Waiting>
    </>
  );
}
