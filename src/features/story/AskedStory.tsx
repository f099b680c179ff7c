import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AskedStory as Asked } from '#contract/organization/story.ts';
import { explain } from '../../api/explain.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { AgreeForm } from './AgreeForm.tsx';
import { useRefuse } from './queries.ts';
import { StoryText } from './StoryText.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0, maxWidth: '560px' },
  answers: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

/** For *Today*: the question to the leader. `name`: of the behaviour. */
export function AskedStory({ story, name }: { story: Asked; name: string }) {
  const { story: words, problems } = useWords();
  const format = useFormat();
  const styles = useStyles();
  const announce = useAnnounce();
  const refuse = useRefuse();
  const [isDeciding, setDeciding] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const sayNo = () => {
    if (refuse.isPending) return;
    refuse.mutateAsync(story.id).then(
      () => {
        announce(words.refused);
      },
      () => undefined,
    );
  };
  const close = () => {
    flushSync(() => {
      setDeciding(false);
    });
    start.current?.focus();
  };
  return (
    <div className={styles.root}>
      <StoryText title={words.askedTitle} text={story.text}>
        {name} · {words.askedHint(format.date(story.until))}
      </StoryText>
      {isDeciding ? (
        <AgreeForm story={story} onDone={close} />
      ) : (
        <div className={styles.answers}>
          <QuietButton
            ref={start}
            appearance="secondary"
            onClick={() => {
              setDeciding(true);
            }}
          >
            {words.decide}
          </QuietButton>
          <QuietButton disabledFocusable={refuse.isPending} onClick={sayNo}>
            {refuse.isPending ? words.refusing : words.no}
          </QuietButton>
        </div>
      )}
      <div role="alert">{refuse.error && <WarningText>{explain(refuse.error, problems)}</WarningText>}</div>
    </div>
  );
}
