import type { ComponentChildren } from 'preact';
import { isLanguage, languages } from '../../src/i18n/index.ts';
import { api, good } from '../api.ts';
import { connected } from '../events.ts';
import { chooseLanguage, said, say, spoken } from '../language.ts';
import { turnTheme } from '../live/theme.ts';
import { Link, place } from '../route.tsx';
import { enter, isIn, session } from '../session.ts';
import { QueueStrip } from './queue.tsx';

const names = { en: 'English', ru: 'Русский', zh: '中文' } as const;

/** What stands around every page: where one can go, language, light or dark. */
export function Shell({ children }: { readonly children: ComponentChildren }) {
  const w = say();
  const [path = ''] = place.value.split('?');
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
          {isIn() && (
            <>
              <Link href="/runs" current={path === '/runs'}>
                {w.runs}
              </Link>
              <Link href="/evidence" current={path === '/evidence'}>
                {w.evidence}
              </Link>
              <Link href="/bloc" current={path === '/bloc'}>
                {w.bloc}
              </Link>
              <Link href="/register" current={path === '/register'}>
                {w.register}
              </Link>
              <Link href="/ledger" current={path === '/ledger'}>
                {w.ledger}
              </Link>
              {session.value?.administrator && (
                <Link href="/people" current={path === '/people'}>
                  {said().webAccess.people}
                </Link>
              )}
            </>
          )}
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
            {languages.map((one) => (
              <option key={one} value={one} lang={one}>
                {names[one]}
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

/** The title of a page: the question that it answers. Where one goes in a case stands above it. */
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
  const base = `/cases/${encodeURIComponent(id ?? '')}`;
  return (
    <>
      {id !== undefined && (
        <nav class="steps" aria-label={w.case}>
          <Link href={base} current={at === 'case'}>
            {w.case} {id}
          </Link>
          <Link href={`${base}/plan`} current={at === 'plan'}>
            {w.plan}
          </Link>
          <Link href={`${base}/what-if`} current={at === 'what-if'}>
            {w.whatIf}
          </Link>
          {session.value?.accounts && (
            <>
              <Link href={`${base}/people`} current={at === 'people'}>
                {said().webAccess.members}
              </Link>
              <Link href={`${base}/sign-offs`} current={at === 'sign-offs'}>
                {said().webAccess.signOffs}
              </Link>
              <Link href={`${base}/trail`} current={at === 'trail'}>
                {said().webAccess.trail}
              </Link>
            </>
          )}
        </nav>
      )}
      <h1 tabIndex={-1}>{title}</h1>
    </>
  );
}
