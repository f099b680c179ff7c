import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';

const useStyles = makeStyles({
  list: {
    ...typographyStyles.body1,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});

export function RuleList({ summary, rules }: { summary: string; rules: readonly string[] }) {
  const styles = useStyles();
  return (
    <Disclosure summary={summary}>
      <ul className={styles.list}>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
