import { isComplete, missingLanguages } from '#contract/rules/organization/playbook.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { TenantAt } from '../../core/scope.ts';
import type { Trx } from '../../platform/database/database.ts';
import { emptyDraft, findDraft, findLanguages, type StoredDraft } from './drafts.ts';
import { contentProblems, isFull, isSameContent, toPublish } from './rules.ts';
import { addVersion, listStored } from './store.ts';

interface Publishing {
  behaviour: string;
  version: number;
  isPartial: boolean;
}

/** The next version of what its editor has drafted; `stale`: what another window has made of the draft. */
export async function publish(
  trx: Trx,
  at: TenantAt,
  { behaviour: id, version, isPartial }: Publishing,
): Promise<{ version: number } | { stale: StoredDraft }> {
  const draft = await findDraft(trx, at, id);
  const stored = await listStored(trx, at);
  const before = stored.find((one) => one.id === id);
  if (draft.version !== version || draft.content === null) {
    // A second click finds it published.
    if (before && draft.content === null && draft.version === version + 1) return { version: before.version };
    return { stale: draft };
  }
  if (before?.isRetired) throw new AppError('behaviour_retired', 'It is retired');
  const { version: chosen, spoken } = await findLanguages(trx, at);
  const content = toPublish({ id, content: draft.content, spoken });
  refuseFields(contentProblems({ id, content, spoken }));
  // Before an organization chooses its languages: those that the version in force has.
  const asked = chosen > 0 ? spoken : spoken.filter((one) => isComplete(before?.content.texts[one]));
  const missing = missingLanguages(content.texts, asked);
  if (missing.length > 0 && !isPartial)
    throw new AppError('languages_missing', 'Some languages are missing', { current: { languages: missing } });
  if (!before && isFull(stored)) throw setFull();
  const next = (before?.version ?? 0) + 1;
  const isSame = before !== undefined && isSameContent(before.content, content);
  // Otherwise the same words would begin to count from zero answers.
  if (!isSame && !(await addVersion(trx, at, { id, version: next, content }))) return { stale: draft };
  if ((await emptyDraft(trx, at, id, version)) === undefined) return { stale: draft };
  return { version: isSame ? before.version : next };
}

export function setFull(): AppError {
  return new AppError('set_full', 'Seven behaviours are in force');
}
