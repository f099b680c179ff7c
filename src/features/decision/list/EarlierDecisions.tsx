import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { bareList } from '../../../ui/bare.ts';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { useWords } from '../../../words/words.tsx';
import { EarlierDecisionActs } from './EarlierDecisionActs.tsx';
import { decidedLine } from '#words/lines/decided.ts';
import { useDecisions } from '../queries.ts';
import { actsOnEarlier, type DecisionEdit } from '../writing.ts';

export interface EarlierDecisionsProps {
  series: string;
  earlier: string;
  meeting: string;
  onWrite: (writing: DecisionEdit) => void;
}

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  line: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
});

export function EarlierDecisions({ series, earlier, meeting, onWrite }: EarlierDecisionsProps) {
  const { decision: words } = useWords();
  const styles = useStyles();
  const { data = [] } = useDecisions(series, earlier);
  const standing = data.filter((decision) => actsOnEarlier(decision, meeting, []).length > 0);
  if (standing.length === 0) return null;
  return (
    <Disclosure summary={words.decideOtherwise}>
      <ul className={styles.list}>
        {standing.map((decision) => (
          <li key={decision.id}>
            <div className={styles.line}>
              {words.logged(words.states[decision.state], decidedLine(decision.content, decision.state))}
            </div>
            <EarlierDecisionActs {...{ series, meeting, decision, onWrite }} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
