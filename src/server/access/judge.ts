import { getOrInsert, once } from '../../case/index.ts';
import {
  type Account,
  type access,
  type CaseRef,
  closureOf,
  listCases,
  type Reach,
  type Role,
  recordOf,
  StoreError,
  safeName,
} from '../../store/index.ts';
import { planOf } from '../question.ts';
import { isBeside } from './beside.ts';
import { reachesOf } from './reaches.ts';
import type { JudgedRun, Viewer } from './viewer.ts';

/** The cases and rows that a case, a plan or a question touches. */
interface Subject {
  /** The case whose role counts; of the others any role is enough. */
  readonly main: string;
  readonly others: readonly string[];
  /** Whether rows from outside the workspace are among them. */
  readonly elsewhere: boolean;
  reaches(): Promise<readonly Reach[]>;
}

/** The rights of a viewer over the cases that a question touches. */
export interface Judgement {
  /** The role of the viewer; undefined where the case does not exist for this viewer. */
  readonly role: Role | undefined;
  /** All marks in the touched cases, and those that hide something from this viewer. */
  readonly marks: readonly access.CaseMark[];
  readonly hidden: readonly access.CaseMark[];
  /** Whether totals may be shown although something is hidden. */
  readonly totals: boolean;
  /** Whether rows of one case change figures that another case hides: even the builds would then reveal them. */
  altered(): Promise<boolean>;
}

/** Looks up the role of an account in a case, and the marks of cases. */
interface Rights {
  roleIn(id: string): Promise<Role | undefined>;
  marksIn(ids: readonly string[]): Promise<readonly access.CaseMark[]>;
}

/** The fewest organisations whose private figures may stand in a shown total: of two, each could subtract its own. */
const PARTNERS = 3;

const nothing: Judgement = { role: undefined, marks: [], hidden: [], totals: false, altered: async () => false };

const isBundled = (id: string): boolean => id.startsWith('bundled:');

/** Judges what a viewer may see; roles and marks are cached for the time of a request. */
export function judging(root: string, account: Account | undefined, rights: Rights): Viewer {
  const all = once(() => new Map(listCases(root).map((ref) => [ref.id, ref])));
  const byFolder = once(() => new Map([...all().values()].map((ref) => [ref.folder, ref])));
  const ofCase = memo((id: string) => judge(subjectOf(id)));
  const seen = async (refs: readonly CaseRef[]): Promise<CaseRef[]> => {
    const found = await Promise.all(
      refs.map(async (ref) => ((await roleIn(subjectOf(ref.id))) === undefined ? [] : [ref])),
    );
    return found.flat();
  };

  const subjectOf = memo((id: string): Subject => {
    const ref = all().get(id)!;
    if (ref.bundled) return { main: ref.id, others: [], elsewhere: false, reaches: async () => [] };
    const { cases, elsewhere } = closureOf(root, ref.folder);
    const others = cases.slice(1).flatMap((folder) => byFolder().get(folder)?.id ?? []);
    return { main: ref.id, others, elsewhere: elsewhere.length > 0, reaches: once(() => reachesOf(root, ref.folder)) };
  });

  const idsOf = ({ main, others }: Subject) => [...new Set([main, ...others])];

  /** The role in the main case; none if any other case does not exist for the viewer. */
  async function roleIn(subject: Subject): Promise<Role | undefined> {
    if (subject.elsewhere && account && !account.administrator) return undefined;
    const roles = await Promise.all(idsOf(subject).map((id) => (isBundled(id) ? 'reader' : rights.roleIn(id))));
    return roles.includes(undefined) ? undefined : roles[0];
  }

  async function judge(subject: Subject): Promise<Judgement> {
    const role = await roleIn(subject);
    if (role === undefined) return nothing;
    const marks = await rights.marksIn(idsOf(subject).filter((id) => !isBundled(id)));
    const hidden = marks.filter((mark) => mark.organisation !== account?.organisation);
    const totals = new Set(marks.map((mark) => mark.organisation)).size >= PARTNERS;
    const isSet = (reaches: readonly Reach[]) => reaches.some((reach) => hidden.some((mark) => sets(reach, mark)));
    return { role, marks, hidden, totals, altered: async () => hidden.length > 0 && isSet(await subject.reaches()) };
  }

  async function judgeRun(run: string): Promise<JudgedRun> {
    // A question about a plan has the rights of the plan.
    const record = recordOf(root, run) ?? recordOf(root, planOf(run));
    if (!record) throw new StoreError('run-unknown', run);
    const of = all().get(record.case);
    const subject = { record, of };
    if (account && isBundled(record.case) && isBeside(record.ask) && record.owner !== account.id)
      return { ...subject, ...nothing };
    // A run has the rights of its case. A run of an unknown case belongs to the administrators.
    if (account && !of && !(record.case === '' && account.administrator)) return { ...subject, ...nothing };
    const now = of && subjectOf(of.id);
    const others = [...(now?.others ?? []), ...record.touched];
    const elsewhere = record.elsewhere || (now?.elsewhere ?? false);
    return {
      ...subject,
      ...(await judge({ main: record.case, others, elsewhere, reaches: async () => record.reaches })),
    };
  }

  return {
    account,
    cases: once(() => seen([...all().values()])),
    roleIn: rights.roleIn,
    judgeCase: (ref) => ofCase(ref.id),
    judgeRun: memo(judgeRun),
    async caseAt(address) {
      const meant = [...all().values()].filter(({ id, name }) => id === address || name === address);
      const caseRefs = await seen(meant);
      const own = caseRefs.filter(({ bundled }) => !bundled);
      if (own.length > 1) throw new StoreError('ambiguous', own.map(({ id }) => id).join(', '));
      const [one = caseRefs[0]] = own;
      if (!one) throw new StoreError('case-unknown', safeName(address));
      return one;
    },
    async addressOf(id) {
      const ref = all().get(id);
      const named = ref ? await seen([...all().values()].filter(({ name }) => name === ref.name)) : [];
      if (!ref || !named.includes(ref)) return undefined;
      return named.length > 1 ? id : ref.name;
    },
  };
}

const sets = (reach: Reach, mark: access.CaseMark): boolean =>
  reach.table === mark.table &&
  (reach.column === '' || mark.column === '' || reach.column === mark.column) &&
  reach.from !== mark.case &&
  (reach.of === null || reach.of === mark.case);

function memo<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => getOrInsert(made, key, () => make(key));
}
