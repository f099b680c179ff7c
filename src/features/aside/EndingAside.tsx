import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { AsideHead } from '#contract/person/aside.ts';
import { explain } from '../../api/explain.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useRenewAside } from './queries.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
});

export function EndingAside({ aside }: { aside: AsideHead }) {
  const all = useWords();
  const { aside: words, problems } = all;
  const format = useFormat();
  const styles = useStyles();
  const renew = useRenewAside();
  const name = called(aside.about, all);
  return (
    <div className={styles.root}>
      <p className={styles.text}>
        <Sentence text={words.ending(name, format.date(aside.keptUntil))} of={[name]} />
      </p>
      <QuietButton
        appearance="secondary"
        aria-label={words.renewNamed(name)}
        disabledFocusable={renew.isPending}
        onClick={() => {
          if (!renew.isPending) renew.mutate(aside.id);
        }}
      >
        {renew.isPending ? words.renewing : words.renew}
      </QuietButton>
      <div role="alert">{renew.error && <WarningText>{explain(renew.error, problems)}</WarningText>}</div>
    </div>
  );
}
