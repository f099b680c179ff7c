import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUp16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import type { GuideText } from '#contract/organization/guide.ts';
import { guideLimits, mostDraftSteps } from '#contract/rules/organization/guide/limits.ts';
import { DraftLine } from '../../drafts/controls/DraftField.tsx';
import { itemIn, type DraftPart } from '../../drafts/draftPart.ts';
import { bareGroup } from '../../ui/bare.ts';
import { AddButton } from '../../ui/buttons/AddButton.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  step: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  number: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
});

type Step = GuideText['steps'][number];

/** Title and steps in one language. An eighth step can be written, and has to go before it is published. */
export function GuideFields<T extends GuideText>({ draft }: { draft: DraftPart<T> }) {
  const { guide: words } = useWords();
  const styles = useStyles();
  // Only what every text has: a series' text says its language besides.
  const part = draft as unknown as DraftPart<GuideText>;
  const { steps } = part.content;
  const setSteps = (set: (now: Step[]) => Step[]) => {
    part.change((now) => ({ ...now, steps: set(now.steps) }));
  };
  return (
    <div className={styles.root}>
      <DraftLine draft={part} field="title" label={words.stepTitle} limit={guideLimits.title} />
      {steps.map((step, index) => (
        <StepFields key={step.id} draft={part} index={index} step={step} setSteps={setSteps} />
      ))}
      <div role="alert">
        {steps.length > guideLimits.steps && <WarningText>{words.tooManySteps(guideLimits.steps)}</WarningText>}
      </div>
      {steps.length < mostDraftSteps && (
        <AddButton
          label={words.addStep}
          onPress={() => {
            setSteps((now) => [...now, { id: newStepId(), act: '', say: '' }]);
          }}
        />
      )}
    </div>
  );
}

interface StepFieldsProps {
  draft: DraftPart<GuideText>;
  index: number;
  step: Step;
  setSteps: (set: (now: Step[]) => Step[]) => void;
}

function StepFields({ draft, index, step, setSteps }: StepFieldsProps) {
  const { guide: words } = useWords();
  const styles = useStyles();
  const part = itemIn(draft, 'steps', step, index);
  const number = index + 1;
  const moveUp = () => {
    setSteps((now) => {
      const at = now.findIndex(({ id }) => id === step.id);
      return at < 1 ? now : now.toSpliced(at - 1, 2, ...now.slice(at - 1, at + 1).toReversed());
    });
  };
  return (
    <fieldset className={styles.step} aria-label={words.step(number)}>
      <div className={styles.head}>
        <span className={styles.number} aria-hidden>
          {words.step(number)}
        </span>
        {index > 0 && <QuietButton icon={<ArrowUp16Regular />} aria-label={words.moveUp(number)} onClick={moveUp} />}
        <QuietButton
          icon={<Dismiss16Regular />}
          aria-label={words.removeStep(number)}
          onClick={() => {
            setSteps((now) => now.filter(({ id }) => id !== step.id));
          }}
        />
      </div>
      <DraftLine draft={part} field="act" label={words.act} limit={guideLimits.act} />
      <DraftLine draft={part} field="say" label={words.say} limit={guideLimits.say} />
    </fieldset>
  );
}

function newStepId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 12);
}
