import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Acknowledgement } from '#contract/meeting/acknowledgement.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain } from '../../api/explain.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { useOptimisticSwitch } from '../../ui/useOptimisticSwitch.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { allCalled, called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useLeaveOff, useTakeBack } from './queries.ts';

export interface AcknowledgementItemProps {
  series: string;
  meeting: string;
  said: Acknowledgement;
  you: string;
  isLeftOff: boolean;
  children?: ReactNode;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1, margin: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  checkbox: {
    alignItems: 'center',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize },
  },
  box: { alignSelf: 'center' },
});

export function AcknowledgementItem({ series, meeting, said, you, isLeftOff, children }: AcknowledgementItemProps) {
  const { acknowledgement: words, problems } = useWords();
  const styles = useStyles();
  const takeBack = useTakeBack(series, meeting);
  const leaveOff = useLeaveOff(series, meeting);
  const [staysOff, setStaysOff] = useOptimisticSwitch(isLeftOff, leaveOff.mutateAsync);
  const refused = takeBack.error ?? leaveOff.error;
  return (
    <div className={styles.root}>
      <AcknowledgementText said={said} />
      {children}
      {said.by.id === you && (
        <QuietButton
          disabledFocusable={takeBack.isPending}
          onClick={() => {
            takeBack.mutate(said.id);
          }}
        >
          {words.takeBack}
        </QuietButton>
      )}
      {said.to.some(({ id }) => id === you) && (
        <Checkbox
          className={styles.checkbox}
          indicator={{ className: styles.box }}
          label={words.leaveOff}
          checked={staysOff}
          onChange={(_, { checked }) => {
            setStaysOff(checked === true);
          }}
        />
      )}
      <div role="alert">{refused && <WarningText>{explain(refused, problems)}</WarningText>}</div>
    </div>
  );
}

function AcknowledgementText({ said }: Pick<AcknowledgementItemProps, 'said'>) {
  const all = useWords();
  const words = all.acknowledgement;
  const styles = useStyles();
  const format = useFormat();
  return (
    <>
      {!isBlankText(said.what) && (
        <p className={styles.text} dir="auto">
          {said.what}
        </p>
      )}
      {!isBlankText(said.outcome) && (
        <p className={styles.small}>
          <Sentence text={words.ledTo(said.outcome)} of={[said.outcome]} />
        </p>
      )}
      <p className={styles.small}>
        <Sentence
          text={[words.kinds[said.kind], allCalled(said.to, all, format), words.saidBy(called(said.by, all))].join(
            ' · ',
          )}
          of={[...said.to, said.by].map((one) => called(one, all))}
        />
      </p>
    </>
  );
}
