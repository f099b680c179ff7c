import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { PlaybookBehaviour } from '#contract/organization/playbook.ts';
import { isFixed } from '#contract/rules/organization/playbook.ts';
import { explain } from '../../../api/explain.ts';
import { ProblemError } from '../../../api/problem.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { keepFocusAt } from '../../../ui/focus.ts';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useWords } from '../../../words/words.tsx';
import { useBringBack, useRetire } from './queries.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface RetiringProps {
  behaviour: PlaybookBehaviour;
  /** Id of the element that takes the focus, because the pressed button disappears with the editor. */
  heading: string;
}

export function Retiring({ behaviour, heading }: RetiringProps) {
  const { id, version, isRetired } = behaviour;
  useChangeAt(heading, isRetired);
  if (version === 0 || isFixed(id)) return null;
  return isRetired ? <BringBack id={id} /> : <Retire id={id} />;
}

/** Includes changes by another editor. */
function useChangeAt(heading: string, isRetired: boolean): void {
  const { playbook: words } = useWords();
  const announce = useAnnounce();
  const before = useRef(isRetired);
  const say = useEffectEvent(() => {
    keepFocusAt(document.getElementById(heading));
    announce(isRetired ? words.retiredMeans : words.broughtBack);
  });
  useEffect(() => {
    if (before.current !== isRetired) say();
    before.current = isRetired;
  }, [isRetired]);
}

function BringBack({ id }: { id: string }) {
  const { playbook: words, problems } = useWords();
  const styles = useStyles();
  const back = useBringBack(id);
  return (
    <div className={styles.root}>
      <p className={styles.hint}>{words.retiredMeans}</p>
      <QuietButton
        appearance="secondary"
        disabledFocusable={back.isPending}
        onClick={() => {
          if (!back.isPending) back.mutate();
        }}
      >
        {words.bringBack}
      </QuietButton>
      <div role="alert">{back.error && <WarningText>{explain(back.error, problems)}</WarningText>}</div>
    </div>
  );
}

function Retire({ id }: { id: string }) {
  const { playbook: words, problems } = useWords();
  const styles = useStyles();
  const retire = useRetire(id);
  const isPractised = retire.error instanceof ProblemError && retire.error.code === 'practised_now';
  const send = (isSure: boolean) => {
    if (!retire.isPending) retire.mutate(isSure);
  };
  return (
    <div className={styles.root}>
      <div role="alert">{retire.error && <WarningText>{explain(retire.error, problems)}</WarningText>}</div>
      {isPractised ? (
        <>
          <p className={styles.hint}>{words.practisedMeans}</p>
          <div className={styles.ways}>
            <QuietButton appearance="secondary" disabledFocusable={retire.isPending} onClick={() => send(true)}>
              {words.retireAnyway}
            </QuietButton>
            <QuietButton onClick={retire.reset}>{words.cancel}</QuietButton>
          </div>
        </>
      ) : (
        <QuietButton disabledFocusable={retire.isPending} onClick={() => send(false)}>
          {words.retire}
        </QuietButton>
      )}
    </div>
  );
}
