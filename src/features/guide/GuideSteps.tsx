import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { GuideText } from '#contract/organization/guide.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { Language } from '#contract/wire/values.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  item: { ...typographyStyles.body1, '::marker': { fontWeight: tokens.fontWeightSemibold } },
  act: { ...typographyStyles.body1, margin: 0 },
  say: { ...typographyStyles.body1Strong, margin: 0, marginTop: tokens.spacingVerticalXXS },
});

/** `language`: of the text, which may not be the reader's. */
export function GuideSteps({ steps, language }: { steps: GuideText['steps']; language: Language }) {
  const styles = useStyles();
  return (
    <ol className={styles.list} lang={language}>
      {steps
        .filter(({ act, say }) => !isBlankText(act) || !isBlankText(say))
        .map(({ id, act, say }) => (
          <li key={id} className={styles.item}>
            <p className={styles.act} dir="auto">
              {act}
            </p>
            {!isBlankText(say) && (
              <p className={styles.say} dir="auto">
                <q>{say}</q>
              </p>
            )}
          </li>
        ))}
    </ol>
  );
}
