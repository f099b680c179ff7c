import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { MeetingPath } from '../../api/call.ts';
import { explain } from '../../api/explain.ts';
import { needsAsking, useConsent } from '../../api/useConsent.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { useNotificationChoices, useTellInTeams } from './queries.ts';

export interface TellInTeamsProps extends MeetingPath {
  /** Whether the shared recap gives somebody else an action; otherwise only raters are notified. */
  hasOwners: boolean;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    minWidth: 0,
    outlineStyle: 'none',
  },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Offered until it is on: from then on sharing and answering notify people automatically. */
export function TellInTeams({ hasOwners, ...place }: TellInTeamsProps) {
  const { activity: words, problems } = useWords();
  const styles = useStyles();
  const { data: choices } = useNotificationChoices();
  const telling = useTellInTeams(place);
  const consent = useConsent(needsAsking(telling.error) ? telling.error : undefined);
  const root = useRef<HTMLDivElement>(null);
  const isBusy = telling.isPending || consent.isAsking;
  if (!choices || (choices.sends && !telling.isSuccess)) return null;
  const tell = () => {
    telling.mutate(undefined, {
      onSuccess: () => {
        keepFocusAt(root.current);
      },
    });
  };
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <output className={styles.quiet}>{telling.isSuccess && words.notifying}</output>
      {!telling.isSuccess && (
        <>
          <QuietButton
            disabledFocusable={isBusy}
            onClick={() => {
              if (!isBusy) consent.act(tell);
            }}
          >
            {consent.label ?? (telling.isPending ? words.telling : hasOwners ? words.tell : words.tellRaters)}
          </QuietButton>
          <div role="alert">
            {telling.error && !isBusy && <WarningText>{consent.explain(explain(telling.error, problems))}</WarningText>}
          </div>
          {!telling.error && <p className={styles.quiet}>{words.tellWhat}</p>}
        </>
      )}
    </div>
  );
}
