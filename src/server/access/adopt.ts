import type { Kysely } from 'kysely';
import { access, listCases, setMade, type Tables } from '../../store/index.ts';

/** Lets the rights of cases of an earlier version, which kept them under names, follow the cases to their opaque ids. */
export async function adoptCases(root: string, db: Kysely<Tables>): Promise<void> {
  for (const ref of listCases(root)) {
    if (ref.bundled || ref.before === undefined) continue;
    const made = await access.adoptCase(db, ref.before, ref.id);
    if (made && ref.made === 0) setMade(root, ref, made.getTime());
  }
}
