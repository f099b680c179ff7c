import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { MyResult } from '#contract/meeting/pulse.ts';
import { useSignedIn } from '../../host/HostProvider.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { topicName } from '#words/lines/topicName.ts';
import { useFormat, useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  topic: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
});

export function NewResult({ result: { at, topic, link }, onSeen }: { result: MyResult; onSeen: () => void }) {
  const all = useWords();
  const { home, pulse: words } = all;
  const styles = useStyles();
  const format = useFormat();
  const { openLink } = useSignedIn();
  const [hasFailed, setFailed] = useState(false);
  const name = topicName(topic, all);
  return (
    <div>
      <p className={styles.text}>{words.cameIn}</p>
      <p className={styles.topic}>
        <bdi>{name}</bdi> · {format.date(at)}
      </p>
      <div className={styles.ways}>
        <QuietButton
          appearance="secondary"
          onClick={() => {
            setFailed(false);
            openLink(link).then(onSeen, () => setFailed(true));
          }}
        >
          {words.readResult}
        </QuietButton>
        <QuietButton onClick={onSeen}>{words.hideResult}</QuietButton>
      </div>
      <div role="alert">{hasFailed && <WarningText>{home.notOpened(name)}</WarningText>}</div>
    </div>
  );
}
