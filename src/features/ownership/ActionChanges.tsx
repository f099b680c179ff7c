import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { Named } from '#contract/wire/people.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain, explainField } from '../../api/explain.ts';
import { fieldsOf } from '../../api/problem.ts';
import { useBackStep } from '../../host/useBackStep.ts';
import { bareGroup } from '../../ui/bare.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { LineForm } from '../../ui/forms/LineForm.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WithMore } from '../../ui/buttons/WithMore.tsx';
import { useWords } from '../../words/words.tsx';
import { HandOnForm } from './HandOnForm.tsx';
import { MoveForm } from './MoveForm.tsx';
import { useDrop } from './queries.ts';

export interface ActionChangesProps {
  series: string;
  action: { id: string; what: string; owner: Named | null };
  hasLeft?: boolean;
  isClosed?: boolean;
  isFolded?: boolean;
  beside?: ReactNode;
  children: ReactNode;
}

type Doing = 'move' | 'hand' | 'drop';

const useStyles = makeStyles({
  root: { minWidth: 0, outlineStyle: 'none' },
  below: { paddingInlineStart: `calc(${tokens.spacingHorizontalXXL} + ${tokens.spacingHorizontalXS})` },
  choices: { ...bareGroup, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

export function ActionChanges({
  series,
  action,
  hasLeft = false,
  isClosed = false,
  isFolded = false,
  beside,
  children,
}: ActionChangesProps) {
  const { ownership: words } = useWords();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [doing, setDoing] = useState<Doing>();
  const place = useRef<HTMLDivElement>(null);
  const what = isBlankText(action.what) ? words.unnamed : action.what;
  const close = () => {
    setDoing(undefined);
    setOpen(false);
    keepFocusAt(place.current);
  };
  useBackStep(!isClosed && doing !== undefined, close);
  const choices = choicesFor({ hasLeft, isFolded: isFolded && !isOpen });
  const below = doing ? (
    <Form doing={doing} series={series} action={{ ...action, what }} onClose={close} />
  ) : (
    choices.length > 0 && (
      <Choices what={what} choices={choices} onChoose={setDoing}>
        {beside}
      </Choices>
    )
  );
  return (
    <div ref={place} tabIndex={-1} className={styles.root}>
      <WithMore
        label={words.changeNamed(what)}
        hasMore={isFolded && !isClosed}
        isOpen={isOpen || doing !== undefined}
        onToggle={() => {
          if (doing) close();
          else setOpen(!isOpen);
        }}
      >
        {children}
      </WithMore>
      {!isClosed && below && <div className={styles.below}>{below}</div>}
      {isClosed && beside && <div className={styles.below}>{beside}</div>}
    </div>
  );
}

/** An owner who has left comes first: somebody else has to take the action. */
function choicesFor({ hasLeft, isFolded }: { hasLeft: boolean; isFolded: boolean }): Doing[] {
  if (isFolded) return hasLeft ? ['hand'] : [];
  return hasLeft ? ['hand', 'move', 'drop'] : ['move', 'hand', 'drop'];
}

interface ChoicesProps {
  what: string;
  choices: readonly Doing[];
  onChoose: (choice: Doing) => void;
  children: ReactNode;
}

function Choices({ what, choices, onChoose, children }: ChoicesProps) {
  const { ownership: words } = useWords();
  const styles = useStyles();
  const named: Record<Doing, { text: string; name: string }> = {
    hand: { text: words.handOn, name: words.handOnNamed(what) },
    move: { text: words.move, name: words.moveNamed(what) },
    drop: { text: words.drop, name: words.dropNamed(what) },
  };
  return (
    <fieldset className={styles.choices} aria-label={words.changeNamed(what)}>
      {choices.map((choice) => (
        <QuietButton
          key={choice}
          aria-label={named[choice].name}
          onClick={() => {
            onChoose(choice);
          }}
        >
          {named[choice].text}
        </QuietButton>
      ))}
      {children}
    </fieldset>
  );
}

interface FormProps {
  doing: Doing;
  series: string;
  action: ActionChangesProps['action'];
  onClose: () => void;
}

function Form({ doing, series, action, onClose }: FormProps) {
  if (doing === 'move') return <MoveForm action={{ series, ...action }} onMoved={onClose} onNever={onClose} />;
  if (doing === 'hand') return <HandOnForm series={series} action={action} onClose={onClose} />;
  return <DropForm series={series} action={action} onClose={onClose} />;
}

function DropForm({ series, action, onClose }: Omit<FormProps, 'doing'>) {
  const { ownership: words, problems } = useWords();
  const drop = useDrop(series, action.id);
  const fields = fieldsOf(drop.error);
  return (
    <LineForm
      name={words.dropNamed(action.what)}
      label={words.dropReason}
      yes={words.dropYes}
      no={words.never}
      isBusy={drop.isPending}
      needed={problems.fields.empty}
      lineProblem={explainField(fields, 'reason', problems)}
      problem={drop.error && fields.length === 0 ? explain(drop.error, problems) : undefined}
      onYes={(reason) => {
        drop.mutate(reason, { onSuccess: onClose });
      }}
      onNo={onClose}
    />
  );
}
