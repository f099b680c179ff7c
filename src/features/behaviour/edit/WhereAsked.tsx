import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { isFixed } from '#contract/rules/organization/playbook.ts';
import { bareList } from '../../../ui/bare.ts';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { useWords } from '../../../words/words.tsx';

const everywhere = ['focus', 'question', 'own', 'result', 'glossary', 'guides', 'observer', 'export'] as const;

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  item: { ...typographyStyles.caption1, overflowWrap: 'anywhere' },
});

/** Every place that shows one of the behaviour's texts; `tests/client/organization/playbook-words.test.tsx` compares them. */
export function WhereAsked({ id }: { id: string }) {
  const { playbook: words } = useWords();
  const styles = useStyles();
  const places = isFixed(id) ? (['prompt', ...everywhere] as const) : everywhere;
  return (
    <Disclosure summary={words.where}>
      <ul className={styles.list}>
        {places.map((place) => (
          <li key={place} className={styles.item}>
            {words.places[place]}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
