import { Start } from './pages/start.tsx';
import { questions } from './parts/asking.ts';
import { lazily } from './parts/lazy.tsx';
import { Shell } from './parts/shell.tsx';
import { place } from './route.tsx';
import { isIn } from './session.ts';

const First = lazily(() => import('./first/page.tsx').then((m) => m.FirstPage));
const Case = lazily(() => import('./pages/case.tsx').then((m) => m.CasePage));
const Ask = lazily(() => import('./pages/ask.tsx').then((m) => m.AskPage));
const Run = lazily(() => import('./pages/run.tsx').then((m) => m.RunPage));
const WhatIf = lazily(() => import('./pages/what-if.tsx').then((m) => m.WhatIfPage));
const Runs = lazily(() => import('./pages/runs.tsx').then((m) => m.RunsPage));
const Evidence = lazily(() => import('./pages/evidence.tsx').then((m) => m.EvidencePage));
const Bloc = lazily(() => import('./pages/evidence.tsx').then((m) => m.BlocPage));
const Register = lazily(() => import('./pages/evidence.tsx').then((m) => m.RegisterPage));
const Question = lazily(() => import('./pages/question.tsx').then((m) => m.QuestionPage));
const Routes = lazily(() => import('./pages/routes.tsx').then((m) => m.RoutesPage));
const Ledger = lazily(() => import('./pages/ledger.tsx').then((m) => m.LedgerPage));
const Compare = lazily(() => import('./pages/compare.tsx').then((m) => m.ComparePage));
const SignIn = lazily(() => import('./pages/sign-in.tsx').then((m) => m.SignInPage));
const Invited = lazily(() => import('./pages/sign-in.tsx').then((m) => m.InvitedPage));
const SignedIn = lazily(() => import('./pages/sign-in.tsx').then((m) => m.SignedInPage));
const Shared = lazily(() => import('./pages/shared.tsx').then((m) => m.SharedPage));
const People = lazily(() => import('./pages/people.tsx').then((m) => m.PeoplePage));
const Members = lazily(() => import('./pages/members.tsx').then((m) => m.MembersPage));
const SignOffs = lazily(() => import('./pages/sign-offs.tsx').then((m) => m.SignOffsPage));
const Trail = lazily(() => import('./pages/trail.tsx').then((m) => m.TrailPage));

/** The page of an address. */
function Page() {
  const [path = '/', query = ''] = place.value.split('?');
  const [, first, second, third] = path.split('/').map(decodeURIComponent);
  const search = new URLSearchParams(query);
  if (first === 'invited') return <Invited />;
  if (first === 'signed-in') return <SignedIn />;
  if (first === 'shared') return <Shared />;
  if (!isIn()) return <SignIn />;
  if (first === 'new') return <First />;
  if (first === 'people') return <People />;
  if (first === 'cases' && second && third === 'people') return <Members key={second} id={second} />;
  if (first === 'cases' && second && third === 'sign-offs') return <SignOffs key={second} id={second} />;
  if (first === 'cases' && second && third === 'trail') return <Trail key={second} id={second} />;
  if (first === 'cases' && second && third === 'plan') return <Ask key={second} id={second} />;
  if (first === 'cases' && second && third === 'what-if') return <WhatIf key={second} id={second} />;
  if (first === 'cases' && second) return <Case key={second} id={second} table={search.get('table') ?? ''} />;
  const question = questions().find((question) => question === third);
  if (first === 'runs' && second && question)
    return <Question key={`${second} ${question}`} run={second} question={question} />;
  if (first === 'runs' && second && third === 'routes') return <Routes key={second} run={second} />;
  if (first === 'runs' && second) return <Run key={second} run={second} />;
  if (first === 'runs') return <Runs />;
  if (first === 'evidence') return <Evidence />;
  if (first === 'bloc') return <Bloc />;
  if (first === 'register') return <Register />;
  if (first === 'ledger') return <Ledger />;
  if (first === 'compare') return <Compare runs={search.getAll('run')} />;
  return <Start />;
}

export function App() {
  return (
    <Shell>
      <Page />
    </Shell>
  );
}
