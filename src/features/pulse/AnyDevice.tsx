import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { fileName } from '../../api/appFolder.ts';
import type { Travel, TravelState } from '../../admission/travel/travel.ts';
import { ProblemError } from '../../api/problem.ts';
import { useConsent } from '../../api/useConsent.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import type { Words } from '#words/en/catalogue.ts';
import { useWords } from '../../words/words.tsx';
import type { VoteRunner } from './vote/voteRunner.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

const needed = new ProblemError('consent_needed', { permission: 'Files.ReadWrite.AppFolder' });

interface AnyDeviceProps {
  vote: VoteRunner;
  travel: Travel;
  isElsewhere: boolean;
}

/** Nothing where Teams gives the panel no token for Graph. */
export function AnyDevice({ vote, travel, isElsewhere }: AnyDeviceProps) {
  const words = useWords().pulse;
  const styles = useStyles();
  const state = useSyncExternalStore(travel.subscribe, travel.state);
  const consent = useConsent(state === 'askable' ? needed : undefined);
  const isQuiet = !travel.isChosen && (state === 'no_drive' || (state === 'unreachable' && !isElsewhere));
  const said = isQuiet ? undefined : sentence(state, isElsewhere, words.anyDevice);
  if (said === undefined) return null;
  const press = consent.isAsking ? consent.label : nextStep(state, isElsewhere, words);
  return (
    <div className={styles.root}>
      <output className={styles.quiet}>{consent.explain(said)}</output>
      {press !== undefined && (
        <QuietButton
          appearance="secondary"
          disabledFocusable={consent.isAsking}
          onClick={() => {
            consent.act(() => void vote.useOneDrive());
          }}
        >
          {press}
        </QuietButton>
      )}
    </div>
  );
}

function sentence(state: TravelState, isElsewhere: boolean, words: Words['pulse']['anyDevice']): string | undefined {
  switch (state) {
    case 'unknown':
    case 'unavailable':
      return undefined;
    case 'askable':
    case 'offered':
      return isElsewhere ? words.offerElsewhere : words.offer;
    case 'full':
      return isElsewhere ? words.fullElsewhere : words.full;
    case 'unreadable':
      return words.unreadable(fileName);
    case 'missing':
      // Where there is a token, it is about to be put there.
      return isElsewhere ? words.missing : undefined;
    case 'carried':
      return isElsewhere ? words.looking : words.carried;
    case 'no_drive':
    case 'unreachable':
      return words[state];
  }
}

function nextStep(state: TravelState, isElsewhere: boolean, words: Words['pulse']): string | undefined {
  if (state === 'askable' || state === 'offered') return words.anyDevice.useOneDrive;
  const isFinal = state === 'no_drive' || state === 'carried' || (state === 'missing' && !isElsewhere);
  return isFinal ? undefined : words.tryAgain;
}
