import { useState } from 'react';
import type { ChangePeriod, ChangePeriodContent } from '#contract/organization/insightsMeasures.ts';
import { ProblemError } from '../../../api/problem.ts';
import { same } from '../../../drafts/merge.ts';
import { quarterNow } from '../overview/quarters.ts';
import { useSaveChangePeriod } from '../periods.ts';

/**
 * A change period being edited. Optimistic lock: after a refusal, fields not edited here take the other window's values,
 * and `theirs` has what it saved. Null: it removed the period, and the next save restores it.
 */
export function usePeriodForm(period: ChangePeriod | undefined, onDone: () => void) {
  const [newId] = useState(() => crypto.randomUUID());
  const [base, setBase] = useState(period);
  const [content, setContent] = useState(period?.content ?? fresh);
  const [theirs, setTheirs] = useState<ChangePeriodContent | null>();
  const save = useSaveChangePeriod();
  const id = period?.id ?? newId;

  const meet = (error: Error, mine: ChangePeriodContent) => {
    if (!(error instanceof ProblemError)) return;
    if (error.code === 'not_found') {
      setBase(undefined);
      setTheirs(null);
    }
    const current = error.code === 'stale' ? (error.current as ChangePeriod | undefined) : undefined;
    if (!current) return;
    // An earlier save succeeded, but its response was lost.
    if (same(current.content, mine)) return onDone();
    setContent(merged(base?.content, mine, current.content));
    setBase(current);
    setTheirs(current.content);
  };
  const send = () => {
    if (save.isPending) return;
    const mine = { ...content, label: content.label.trim() };
    save.mutate(
      { id, version: base?.version ?? 0, content: mine },
      { onSuccess: onDone, onError: (error) => meet(error, mine) },
    );
  };
  const change = (changed: Partial<ChangePeriodContent>) => setContent((known) => ({ ...known, ...changed }));
  return { content, change, theirs, save, send };
}

function fresh(): ChangePeriodContent {
  return { label: '', from: quarterNow(), until: quarterNow(), isLeftOut: false };
}

/** Merges both quarters as one value: merged one by one, a period could end before it begins. */
function merged(
  base: ChangePeriodContent | undefined,
  mine: ChangePeriodContent,
  theirs: ChangePeriodContent,
): ChangePeriodContent {
  if (!base) return mine;
  const range = base.from === mine.from && base.until === mine.until ? theirs : mine;
  return {
    label: base.label === mine.label ? theirs.label : mine.label,
    from: range.from,
    until: range.until,
    isLeftOut: base.isLeftOut === mine.isLeftOut ? theirs.isLeftOut : mine.isLeftOut,
  };
}
