import type { ComponentChildren } from 'preact';
import { isLanguage, languages } from '../../src/i18n/index.ts';
import { api, good } from '../api.ts';
import { connected } from '../events.ts';
import { chooseLanguage, said, say, spoken } from '../language.ts';
import { turnTheme } from '../live/theme.ts';
import { casePath, Link, place } from '../route.tsx';
import { enter, isIn, session } from '../session.ts';
import { QueueStrip } from './queue.tsx';

const names = { en: 'English', ru: 'Русский', zh: '中文' } as const;

/** The frame of every page: navigation, language, and light or dark. */
export function Shell({ children }: { readonly children: ComponentChildren }) {
  const w = say();
  const [path = ''] = place.value.split('?');
  const parts: readonly (readonly [string, string])[] = [
    ['/runs', w.runs],
    ['/evidence', w.evidence],
    ['/bloc', w.bloc],
    ['/register', w.register],
    ['/ledger', w.ledger],
    ...(session.value?.administrator ? [['/people', said().webAccess.people] as const] : []),
  ];
  return (
    <>
      <a class="skip" href="#main">
        {w.skip}
      </a>
      <header class="top">
        <nav aria-label={w.product}>
          <Link href="/" class="brand" current={path === '/'}>
            {w.product}
          </Link>
          {isIn() &&
            parts.map(([href, name]) => (
              <Link key={href} href={href} current={path === href}>
                {name}
              </Link>
            ))}
        </nav>
        <div class="choices">
          {session.value?.login !== undefined && (
            <>
              <span>{session.value.name}</span>
              <button type="button" onClick={() => void good(api.session.$delete()).finally(() => enter())}>
                {said().webAccess.signOut}
              </button>
            </>
          )}
          <select
            aria-label={w.language}
            value={spoken.value}
            onChange={({ currentTarget: { value } }) => isLanguage(value) && void chooseLanguage(value)}
          >
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {names[language]}
              </option>
            ))}
          </select>
          <button
            type="button"
            onClick={() => localStorage.setItem('theme', turnTheme())}
            aria-label={w.theme}
            title={w.theme}
          >
            ◐
          </button>
        </div>
      </header>
      {isIn() && !connected.value && (
        <p class="fault" role="alert">
          {w.lost}
        </p>
      )}
      {isIn() && <QueueStrip />}
      <main id="main">{children}</main>
    </>
  );
}

/** The title of a page, with the navigation of its case above it. */
export function Head({
  id,
  title,
  at,
}: {
  readonly id?: string;
  readonly title: string;
  readonly at?: 'case' | 'plan' | 'what-if' | 'people' | 'sign-offs' | 'trail';
}) {
  const w = say();
  const base = casePath(id ?? '');
  const { members, signOffs, trail } = said().webAccess;
  const all = [
    ['case', `${w.case} ${id}`],
    ['plan', w.plan],
    ['what-if', w.whatIf],
    ['people', members],
    ['sign-offs', signOffs],
    ['trail', trail],
  ] as const;
  // The last three need accounts.
  const steps = session.value?.accounts ? all : all.slice(0, 3);
  return (
    <>
      {id !== undefined && (
        <nav class="steps" aria-label={w.case}>
          {steps.map(([step, name]) => (
            <Link key={step} href={step === 'case' ? base : `${base}/${step}`} current={at === step}>
              {name}
            </Link>
          ))}
        </nav>
      )}
      <h1 tabIndex={-1}>{title}</h1>
    </>
  );
}
