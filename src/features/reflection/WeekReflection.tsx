import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Reflection, ReflectionSetting } from '#contract/person/reflection.ts';
import { blankReflection } from '#contract/rules/person/reflection.ts';
import { explain } from '../../api/explain.ts';
import { useSame } from '../../drafts/useSame.ts';
import { ConfirmButton } from '../../ui/buttons/ConfirmButton.tsx';
import { useWords } from '../../words/words.tsx';
import { useDelete, useReflectionDraft } from './queries.ts';
import { Sent } from './Sent.tsx';
import { SkipReasons } from './SkipReasons.tsx';
import { useReflectionStyles } from './styles.ts';
import { WeekForm } from './WeekForm.tsx';

interface WeekReflectionProps {
  week: string;
  /** Undefined: nothing was written yet. */
  reflection: Reflection | undefined;
  setting: ReflectionSetting;
  isThisWeek: boolean;
}

/** After a deletion it is gone for a moment, so that the next draft isn't the discarded one. */
export function WeekReflection(props: WeekReflectionProps) {
  const [isDeleted, setDeleted] = useState(false);
  if (isDeleted) return null;
  return (
    <OneReflection
      {...props}
      onDeleted={() => {
        flushSync(() => {
          setDeleted(true);
        });
        setDeleted(false);
      }}
    />
  );
}

function OneReflection({
  week,
  reflection,
  setting,
  isThisWeek,
  onDeleted,
}: WeekReflectionProps & { onDeleted: () => void }) {
  const { reflection: words, problems } = useWords();
  const styles = useReflectionStyles();
  const server = useSame({ version: reflection?.version ?? 0, content: reflection?.content ?? blankReflection });
  const draft = useReflectionDraft(week, server);
  const [isChanging, setChanging] = useState(false);
  const remove = useDelete();
  const { sent = null, skipped = null } = reflection ?? {};
  const isOpen = sent === null || isChanging;
  return (
    <div className={styles.column}>
      {skipped !== null && <output className={styles.quiet}>{words.skipped(words.reasons[skipped])}</output>}
      {isOpen ? (
        <WeekForm
          week={week}
          draft={draft}
          setting={setting}
          isSent={sent !== null}
          onSent={() => {
            setChanging(false);
          }}
        />
      ) : (
        <Sent
          week={week}
          sent={sent}
          onChange={() => {
            setChanging(true);
          }}
        />
      )}
      {isThisWeek && sent === null && skipped === null && <SkipReasons week={week} />}
      {reflection && !sent?.readAt && (
        <ConfirmButton
          ask={words.remove}
          sure={[words.removeSure]}
          yes={words.removeYes}
          no={words.removeNo}
          busy={words.removing}
          isBusy={remove.isPending}
          problem={remove.error ? explain(remove.error, problems) : undefined}
          isSubtle
          onYes={() => {
            if (remove.isPending) return;
            remove
              .mutateAsync(week)
              .then(() => draft.discard())
              .then(onDeleted, () => undefined);
          }}
        />
      )}
    </div>
  );
}
