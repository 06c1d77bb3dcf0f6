import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { api, draftFirst, type FirstTold, good, listProducts, mapCase } from '../api.ts';
import { said, spoken } from '../language.ts';
import { Field, sent, useWork } from '../parts/form.tsx';
import { Fault, useLater, useLoaded, Waiting } from '../parts/load.tsx';
import { Head } from '../parts/shell.tsx';
import { casePath, go, runPath } from '../route.tsx';
import { answersOf, type Fields, noFields } from './fields.ts';
import { MadeQuestion } from './made.tsx';
import { placeList } from './place-field.tsx';
import { MoneyQuestion, PapersQuestion, PriceQuestion } from './rest.tsx';
import { Values, Written } from './values.tsx';
import { BuyersQuestion, WhereQuestion } from './where.tsx';

/** Delay between a key press and the request for the draft, ms. */
const PAUSE = 250;
/** Time limit of a first plan, s. */
const SECONDS = 120;

/** The six questions: from an empty page to a plan. */
export function FirstPage() {
  const w = said().first;
  const [fields, put] = useState<Fields>(noFields);
  const [told, tell] = useState<FirstTold>();
  const [fault, setFault] = useState('');
  const products = useLoaded(() => listProducts(spoken.value), [spoken.value]);
  const places = useLoaded(() => mapCase('eurasia'), [spoken.value]);
  const answers = answersOf(fields, spoken.value);
  const json = JSON.stringify(answers);
  const pause = told ? PAUSE : 0;
  useLater(() => draftFirst(answers, spoken.value), { take: tell, fail: setFault, pause }, [json, spoken.value]);
  const set = (part: Partial<Fields>) => put((before) => ({ ...before, ...part }));
  return (
    <>
      <Head title={w.title} />
      <p>{w.lead}</p>
      {fault !== '' && <Fault text={fault} />}
      <datalist id={placeList}>
        {(places.value?.places ?? []).map(({ place, name }) => (
          <option key={place} value={name} />
        ))}
      </datalist>
      <Waiting of={products}>
        {(list) =>
          told && (
            <>
              <Section question="made" told={told}>
                <MadeQuestion {...{ fields, told, set }} products={list} />
              </Section>
              <Section question="where" told={told}>
                <WhereQuestion {...{ fields, told, set }} />
              </Section>
              <Section question="buyers" told={told}>
                <BuyersQuestion {...{ fields, told, set }} />
              </Section>
              <Section question="price" told={told}>
                <PriceQuestion {...{ fields, told, set }} />
              </Section>
              <Section question="papers" told={told}>
                <PapersQuestion {...{ fields, told, set }} />
              </Section>
              <Section question="money" told={told}>
                <MoneyQuestion {...{ fields, told, set }} />
              </Section>
              <Ending told={told} answers={answers} />
            </>
          )
        }
      </Waiting>
    </>
  );
}

const order = ['made', 'where', 'buyers', 'price', 'papers', 'money'] as const;

interface SectionProps {
  readonly question: (typeof order)[number];
  readonly told: FirstTold;
  readonly children: ComponentChildren;
}

/** A question with its fields and the rows that they make. */
function Section({ question, told, children }: SectionProps) {
  const w = said().first;
  return (
    <fieldset class="question">
      <legend>
        {order.indexOf(question) + 1}. {w.questions[question]}
      </legend>
      {children}
      <Written told={told} question={question} />
    </fieldset>
  );
}

/** The defaults for open questions, the name of the case, and the button that makes the plan. */
function Ending({ told, answers }: { readonly told: FirstTold; readonly answers: ReturnType<typeof answersOf> }) {
  const w = said().first;
  const [name, setName] = useState('');
  const usual = told.product.split('/')[1]!;
  const rest = told.lines.filter((line) => line.from !== 'answer');
  const make = async (andPlan: boolean) => {
    const { id } = await good(api.cases.$post({ json: { id: name.trim() || usual, answers } }));
    if (!andPlan) return go(casePath(id));
    const json = { case: id, reforms: [], seconds: SECONDS };
    const { run } = await good(api.plans.$post({ query: { lang: spoken.value }, json }));
    go(runPath(run));
  };
  const planned = useWork(() => make(true));
  const only = useWork(() => make(false));
  const unready = planned.busy || only.busy || told.faults.length > 0;
  return (
    <section aria-label={w.rows}>
      <p role="status">
        {w.rowsLead({
          values: told.lines.length,
          yours: told.lines.length - rest.length,
          assumed: rest.filter((line) => line.quality === 'assumed').length,
        })}
      </p>
      <details>
        <summary>
          {w.defaulted} ({rest.length})
        </summary>
        <Values lines={rest} label={w.defaulted} />
      </details>
      {told.faults.map(({ text }) => (
        <Fault key={text} text={text} />
      ))}
      {planned.refused}
      {only.refused}
      <form class="line" onSubmit={sent(planned.begin)}>
        <Field label={w.nameOfCase} value={name} placeholder={usual} set={setName} />
        <button class="main" type="submit" disabled={unready}>
          {w.make}
        </button>
        <button type="button" disabled={unready} onClick={only.begin}>
          {w.makeOnly}
        </button>
      </form>
    </section>
  );
}
