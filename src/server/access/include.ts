import { AccessError, access, closureOf, closureOfWords, listCases } from '../../store/index.ts';
import type { Kit } from '../kit.ts';
import type { JudgedCase } from './judged.ts';
import { type Viewer, viewerFor } from './viewer.ts';

/** Stands for the folder of a new case; no case can have this name. */
const NEW = '~new';

type Entries = readonly { readonly key: string; readonly value: string }[];

/**
 * Refuses settings by which a case would take the name of another, or rows that not everybody may read who reads the case.
 * `of` is the case as it stands; a new case has none, and nobody else reads it yet.
 *
 * What is included anew must be a case of the workspace, or a bundled one, that the viewer sees whole. In a case with other members an
 * owner alone may add it, and each member of the case, and of every case that includes it, must see it whole too: otherwise they would be locked out,
 * or rows of the included case could change figures that they hide. Throws `name-kept`, `include-unreadable`, `include-owner` and
 * `include-others`.
 */
export async function mayHave(viewer: Viewer, kit: Kit, entries: Entries, of?: JudgedCase): Promise<void> {
  const { root, access: to } = kit;
  if (!to || !viewer.account) return;
  const setting = (key: string) => entries.filter((entry) => entry.key.trim() === key).map(({ value }) => value);
  const name = of?.ref.name;
  const named = setting('name').filter((one) => one !== '');
  if (name !== undefined && named.some((one) => one !== name)) throw new AccessError('name-kept', name);
  const folder = of?.ref.folder ?? NEW;
  const before = of ? closureOf(root, folder) : { cases: [], elsewhere: [], missing: [] };
  const after = closureOfWords(root, folder, setting('include'));
  const isNew = (list: readonly string[]) => (one: string) => one !== folder && !list.includes(one);
  const outside = [...after.elsewhere.filter(isNew(before.elsewhere)), ...after.missing.filter(isNew(before.missing))];
  if (outside.length > 0) throw new AccessError('include-unreadable');
  const added = after.cases.filter(isNew(before.cases));
  if (added.length === 0) return;
  if (!(await seesAll(viewer, added))) throw new AccessError('include-unreadable');
  if (!of) return;
  const others = await readersOf(kit, folder, viewer.account.id);
  if (others.length > 0 && of.role !== 'owner') throw new AccessError('include-owner');
  const seen = await Promise.all(others.map((account) => seesAll(viewerFor(to, root, account), added)));
  if (seen.includes(false)) throw new AccessError('include-others');
}

/** Whether somebody sees the cases of these folders whole. */
async function seesAll(viewer: Viewer, folders: readonly string[]): Promise<boolean> {
  const cases = await viewer.cases();
  for (const folder of folders) {
    const ref = cases.find((caseRef) => caseRef.folder === folder);
    if (!ref || (await viewer.judgeCase(ref)).hidden.length > 0) return false;
  }
  return true;
}

/** The other accounts that have a role in a case or in one that includes it. */
async function readersOf({ root, access: to }: Kit, folder: string, but: string) {
  const holders = listCases(root).filter(
    (caseRef) => !caseRef.bundled && closureOf(root, caseRef.folder).cases.includes(folder),
  );
  const ids = await access.memberIds(
    to!.db,
    holders.map(({ id }) => id),
  );
  return (await access.listAccounts(to!.db)).filter(({ id }) => id !== but && ids.has(id));
}
