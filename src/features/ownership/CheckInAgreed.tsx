import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CheckIn, OwnedAction } from '#contract/meeting/ownership.ts';
import { isAgreed as isAgreedIn } from '#contract/rules/meeting/ownership.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { AgreeOrSuggest } from './AgreeOrSuggest.tsx';
import { useAgree } from './queries.ts';

export interface CheckInAgreedProps {
  series: string;
  meeting: string;
  action: string;
  checkIn: CheckIn;
  agreed: OwnedAction['agreed'];
}

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

export function CheckInAgreed({ series, meeting, action, checkIn, agreed }: CheckInAgreedProps) {
  const { ownership: words, ui } = useWords();
  const format = useFormat();
  const styles = useStyles();
  const agree = useAgree({ series, meeting, action });
  const name = `${words.kinds[checkIn.kind]} ${format.day(checkIn.day)}`;
  const isAgreed = isAgreedIn(checkIn, agreed);
  const day = agreed.find(({ id, kind }) => id === checkIn.id && kind === checkIn.kind)?.day ?? null;
  const standing = isAgreed ? words.agreed : day === null ? words.proposed : words.suggestedCheckIn(format.day(day));
  return (
    <AgreeOrSuggest
      name={name}
      offered={checkIn.day}
      suggested={day}
      agree={{ text: words.agree, name: ui.labelled(words.agree, name) }}
      isAgreed={isAgreed}
      answer={agree}
      say={(to, onSuccess) => {
        agree.mutate({ checkIn, day: to }, { onSuccess });
      }}
    >
      <p className={styles.text}>
        <bdi>{name}</bdi> <span className={styles.quiet}>· {standing}</span>
      </p>
    </AgreeOrSuggest>
  );
}
