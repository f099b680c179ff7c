import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { storyChannels, storyLength, type StoryChannel } from '#contract/rules/organization/story.ts';
import type { AskedStory } from '#contract/organization/story.ts';
import { bareGroup } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { DueInput } from '../../ui/forms/DueInput.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useAgreeForm } from './useAgreeForm.ts';

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  channels: { ...bareGroup, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  wide: { width: '100%' },
  label: { ...typographyStyles.caption1, padding: 0, color: tokens.colorNeutralForeground2 },
  box: { [touch]: { minHeight: touchSize } },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  leave: { marginInlineStart: 0 },
});

/** The end's default: about three months. */
const usualMs = 90 * 86_400_000;

export function AgreeForm({ story, onDone }: { story: AskedStory; onDone: () => void }) {
  const { story: words } = useWords();
  const format = useFormat();
  const styles = useStyles();
  const [now] = useState(() => Date.now());
  const form = useAgreeForm(story, { firstEnd: format.dayOf(now + usualMs), onDone });
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <fieldset className={styles.root} aria-label={words.askedTitle}>
      <LineArea
        ref={field}
        label={words.ownWords}
        hint={words.ownWordsHint}
        limit={storyLength}
        value={form.content.text}
        problem={form.problemOf('text')}
        onChange={(text) => {
          form.change({ text });
        }}
      />
      <Channels
        chosen={form.content.channels}
        problem={form.problemOf('channels')}
        onChange={(channels) => {
          form.change({ channels });
        }}
      />
      <DueInput
        label={words.until}
        value={form.content.until}
        today={format.dayOf(now)}
        problem={form.problemOf('until')}
        onChange={(until) => {
          form.change({ until });
        }}
      />
      <div role="alert">{form.problem !== undefined && <WarningText>{form.problem}</WarningText>}</div>
      <div className={styles.answers}>
        <QuietButton appearance="secondary" disabledFocusable={form.isSending} onClick={form.send}>
          {form.isSending ? words.telling : words.tell}
        </QuietButton>
        <QuietButton className={styles.leave} onClick={onDone}>
          {words.later}
        </QuietButton>
      </div>
    </fieldset>
  );
}

interface ChannelsProps {
  chosen: readonly StoryChannel[];
  problem: string | undefined;
  onChange: (channels: StoryChannel[]) => void;
}

function Channels({ chosen, problem, onChange }: ChannelsProps) {
  const { story: words } = useWords();
  const styles = useStyles();
  const id = useId();
  return (
    <fieldset className={styles.channels} aria-describedby={id}>
      <legend className={styles.label}>{words.where}</legend>
      {storyChannels.map((channel) => (
        <Checkbox
          key={channel}
          className={styles.box}
          label={words.channels[channel]}
          checked={chosen.includes(channel)}
          onChange={(_, { checked }) => {
            onChange(storyChannels.filter((one) => (one === channel ? checked === true : chosen.includes(one))));
          }}
        />
      ))}
      <div id={id} role="alert" className={styles.wide}>
        {problem !== undefined && <WarningText>{problem}</WarningText>}
      </div>
    </fieldset>
  );
}
