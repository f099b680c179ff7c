import { makeStyles, tokens } from '@fluentui/react-components';
import { Glossary } from '../../../features/behaviour/Glossary.tsx';
import { Intent } from '../../../features/cue/Intent.tsx';
import { OpeningQuestion } from '../../../features/cue/OpeningQuestion.tsx';
import { Focus } from '../../../features/focus/Focus.tsx';
import { WhatWorkedLine } from '../../../features/whatWorked/WhatWorkedLine.tsx';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { useWords } from '../../../words/words.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

export function Practice({ series, meeting, you }: { series: string; meeting: string; you: string }) {
  const words = useWords().panel;
  const styles = useStyles();
  return (
    <Disclosure summary={words.practice}>
      <div className={styles.root}>
        <Intent series={series} meeting={meeting} />
        <Focus series={series} you={you} />
        <OpeningQuestion series={series} meeting={meeting} />
        <Glossary series={series} more={(id) => <WhatWorkedLine behaviour={id} />} />
      </div>
    </Disclosure>
  );
}
