import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Behaviour } from '#contract/organization/behaviour.ts';
import type { SeenResult } from '#contract/meeting/pulse.ts';
import { isFixed } from '#contract/rules/organization/playbook.ts';
import { BehaviourEntry } from '../../../features/behaviour/BehaviourList.tsx';
import { ScriptLine } from '../../../features/opening/ScriptLine.tsx';
import { Seen } from '../../../features/pulse/Released.tsx';
import { SightChoice } from '../../../features/pulse/SightChoice.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  result: { ...typographyStyles.body1, display: 'flex', flexDirection: 'column' },
});

const nothing = () => {};

/** What people will read, by the components that show it to them. Inert: its buttons would do nothing. */
export function BehaviourPreview({ behaviour }: { behaviour: Behaviour }) {
  const all = useWords();
  const { playbook: words } = all;
  const { language } = useFormat();
  const styles = useStyles();
  const texts = behaviour.texts[language];
  const examples: Record<string, string> = words.examples;
  const sentence = texts.sentence.replaceAll(/\{(\w+)\}/g, (whole, fact: string) => examples[fact] ?? whole);
  return (
    <Section title={words.preview}>
      <div className={styles.root} inert>
        {isFixed(behaviour.id) && (
          <Section title={texts.name || words.noName}>
            <ScriptLine
              section={texts.name}
              ready={sentence}
              theirs={[]}
              hint=""
              script={null}
              saidAt={null}
              problem={undefined}
              onScript={nothing}
              onSay={nothing}
            />
          </Section>
        )}
        <Section title={words.previewOf.question}>
          <SightChoice texts={texts} names={all.pulse.sights} value={null} onChange={nothing} />
        </Section>
        <Section title={words.previewOf.result}>
          <div className={styles.result}>
            <Seen seen={resultOf(behaviour)} />
          </div>
        </Section>
        <Section title={words.previewOf.glossary}>
          <div>
            <BehaviourEntry behaviour={behaviour} />
          </div>
        </Section>
      </div>
    </Section>
  );
}

function resultOf({ id, version, texts }: Behaviour): SeenResult {
  const example = { said: 3, meetings: 3, answers: 12, own: [], band: 'most' as const, saw: null };
  return { behaviour: id, version, texts, isFocus: false, ...example };
}
