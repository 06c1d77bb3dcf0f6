import { useId, useState } from 'preact/hooks';
import { type Called, type RunEntry, readCalled, readRun, routesUrl } from '../api.ts';
import { said, say, spoken } from '../language.ts';
import { Choice, Field, sent } from '../parts/form.tsx';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { Report } from '../parts/report.tsx';
import { Save } from '../parts/save.tsx';
import { Head } from '../parts/shell.tsx';
import { Link, runPath } from '../route.tsx';

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly good: string;
  readonly year: string;
}

/** Routes between two places in the case of a plan: by money, by time, by distance, and what changes of the network would save. */
export function RoutesPage({ run }: { readonly run: string }) {
  const loaded = useLoaded(async () => {
    const plan = await readRun(run);
    return { plan, called: await readCalled(plan.case, spoken.value) };
  }, [run, spoken.value]);
  return <Waiting of={loaded}>{({ plan, called }) => <Routes plan={plan} called={called} />}</Waiting>;
}

function Routes({ plan, called }: { readonly plan: RunEntry; readonly called: Called }) {
  const w = said().desk;
  const places = useId();
  const [asked, ask] = useState<Asked>();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [good, setGood] = useState('');
  const [year, setYear] = useState('');
  return (
    <>
      <Head id={plan.case} at="plan" title={w.routesTitle} />
      <p class="actions">
        <Link href={runPath(plan.run)}>{say().toPlan}</Link>
      </p>
      <datalist id={places}>
        {Object.entries(called.places).map(([key, name]) => (
          <option key={key} value={name} />
        ))}
      </datalist>
      <form class="line" onSubmit={sent(() => ask({ from, to, good, year }))}>
        <Field label={w.routeFrom} list={places} required value={from} set={setFrom} />
        <Field label={w.routeTo} list={places} required value={to} set={setTo} />
        <Choice
          label={w.routeGood}
          value={good}
          of={[['', w.anyGood], ...Object.entries(called.goods)]}
          set={setGood}
        />
        <Field label={w.routeYear} type="number" value={year} set={setYear} />
        <button class="main" type="submit">
          {w.findRoutes}
        </button>
      </form>
      {asked && <Found run={plan.run} asked={asked} />}
    </>
  );
}

function Found({ run, asked }: { readonly run: string; readonly asked: Asked }) {
  const w = said().desk;
  const url = (as: string) => routesUrl(run, { ...asked, as, lang: spoken.value });
  return (
    <Report
      key={url('html')}
      src={url('html')}
      head={(answer, alone) => (
        <>
          <h2>{answer}</h2>
          <p class="actions">
            {alone}
            <Save text={w.routesTable} url={url('csv')} name="routes.csv" />
            <Save text={w.routesLines} url={url('geojson')} name="routes.geojson" />
          </p>
        </>
      )}
    />
  );
}
