import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { explain } from '../../api/explain.ts';
import { BehaviourList } from '../../features/behaviour/BehaviourList.tsx';
import { useMyBehaviours } from '../../features/behaviour/queries.ts';
import { OwnStories } from '../../features/story/OwnStories.tsx';
import { WhatWorked } from '../../features/whatWorked/WhatWorked.tsx';
import { GuidesOverview } from '../../features/guide/GuidesOverview.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useWords } from '../../words/words.tsx';
import { useBehaviourName } from './useBehaviourName.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '560px' },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Guides() {
  const { guide, home: words, problems } = useWords();
  const styles = useStyles();
  const behaviours = useMyBehaviours();
  const nameOfBehaviour = useBehaviourName();
  return (
    <div className={styles.root}>
      <GuidesOverview>
        <Section title={guide.behaviours}>
          <p className={styles.hint}>{words.guidesHint}</p>
          <ListState
            isPending={behaviours.isPending}
            problem={behaviours.isLoadingError ? explain(behaviours.error, problems) : undefined}
            onTryAgain={() => void behaviours.refetch()}
            lines={4}
          >
            <BehaviourList
              behaviours={behaviours.data?.filter(({ isRetired }) => !isRetired) ?? []}
              more={(id, name) => <WhatWorked behaviour={id} name={name} />}
            />
          </ListState>
        </Section>
        <OwnStories nameOf={nameOfBehaviour} />
      </GuidesOverview>
    </div>
  );
}
