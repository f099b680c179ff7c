import { makeStyles, tokens } from '@fluentui/react-components';
import { byHeading, gapsToTell } from '#contract/rules/outline.ts';
import type { Filed } from '#contract/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain } from '../../../api/explain.ts';
import { ListState } from '../../../ui/lists/ListState.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { TypedText } from '../../../words/TypedText.tsx';
import { called } from '#words/called.ts';
import { gapLine } from '#words/gapLine.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { Acknowledged } from './Acknowledged.tsx';
import { AiChecked } from './AiChecked.tsx';
import { CarriedOver } from './CarriedOver.tsx';
import { ConcernTold } from '../ConcernTold.tsx';
import { DecisionMade } from '../DecisionMade.tsx';
import { FiledActions } from './FiledActions.tsx';
import { FiledList } from './FiledList.tsx';
import { FiledMinutes } from './FiledMinutes.tsx';
import { useRecap } from '../queries.ts';
import { useReading } from './reading.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

export interface FiledRecapProps {
  series: string;
  meeting: string;
  /** The action that a link led to. */
  marked?: string | undefined;
  /** The actions that their owners have accepted. */
  accepted?: readonly string[] | undefined;
}

const nobodys: readonly string[] = [];

/** The recap as it was shared, for reading. */
export function FiledRecap({ series, meeting, marked, accepted = nobodys }: FiledRecapProps) {
  const { recap: words, problems } = useWords();
  const recap = useRecap({ series, meeting });
  return (
    <ListState
      isPending={recap.isPending}
      problem={recap.isLoadingError ? explain(recap.error, problems) : undefined}
      onTryAgain={() => void recap.refetch()}
      empty={recap.data?.filed ? undefined : words.notShared}
      lines={4}
    >
      {recap.data?.filed && <Sheet filed={recap.data.filed} marked={marked} accepted={accepted} />}
    </ListState>
  );
}

interface SheetProps {
  filed: Filed;
  marked: string | undefined;
  accepted: readonly string[];
}

function Sheet({ filed, marked, accepted }: SheetProps) {
  const words = useWords().recap;
  const styles = useReading();
  return (
    <div className={useStyles().root}>
      {!isBlankText(filed.purpose) && (
        <Section title={words.purpose}>
          <p className={styles.text} dir="auto">
            <TypedText>{filed.purpose}</TypedText>
          </p>
        </Section>
      )}
      <Decisions decisions={filed.decisions} />
      <Section title={words.actions}>
        {filed.actions.length === 0 ? (
          <p className={styles.quiet}>{words.nothingToDo}</p>
        ) : (
          <FiledActions actions={filed.actions} marked={marked} accepted={accepted} />
        )}
      </Section>
      <CarriedOver filed={filed} />
      <Heard filed={filed} />
      {filed.minutes && <FiledMinutes minutes={filed.minutes} />}
      {filed.aiCheck && <AiChecked check={filed.aiCheck} />}
      <Gaps filed={filed} />
      <End filed={filed} />
    </div>
  );
}

function Decisions({ decisions }: Pick<Filed, 'decisions'>) {
  const words = useWords();
  const parts = byHeading(decisions);
  const styles = useReading();
  if (parts.length === 0)
    return (
      <Section title={words.recap.decided}>
        <p className={styles.quiet}>{words.recap.noDecisions}</p>
      </Section>
    );
  return parts.map((part) => (
    <FiledList
      key={part.heading}
      title={words.filed.headings[part.heading]}
      items={part.decisions}
      item={(decision) => <DecisionMade decision={decision} />}
    />
  ));
}

/** Questions, concerns, learnings and acknowledgements. */
function Heard({ filed }: { filed: Filed }) {
  const all = useWords();
  const words = all.recap;
  const styles = useReading();
  const concerns = (isAnswered: boolean) => filed.concerns.filter((concern) => concern.isAnswered === isAnswered);
  const sentence = (text: string) => (
    <p className={styles.text} dir="auto">
      <TypedText>{text}</TypedText>
    </p>
  );
  return (
    <>
      <FiledList title={words.questions} items={filed.questions} item={({ text }) => sentence(text)} />
      <FiledList title={words.concerns} items={concerns(false)} item={(one) => <ConcernTold concern={one} />} />
      <FiledList title={words.answered} items={concerns(true)} item={(one) => <ConcernTold concern={one} />} />
      <FiledList title={words.learned} items={filed.learnings} item={({ learned }) => sentence(learned)} />
      <FiledList
        title={all.acknowledgement.acknowledged}
        items={filed.acknowledgements}
        item={(said) => <Acknowledged said={said} />}
      />
      <FiledList
        title={words.observed}
        items={filed.observed}
        item={({ strength, growth, by }) => (
          <>
            {sentence(words.strength(strength))}
            {sentence(words.growth(growth))}
            {by && <p className={styles.quiet}>{words.observedBy(called(by, all))}</p>}
          </>
        )}
      />
    </>
  );
}

function Gaps({ filed }: { filed: Filed }) {
  const words = useWords();
  const styles = useReading();
  const lines = gapsToTell(filed).map((gap) => ({
    id: `${gap.code} ${gap.items[0]?.about}`,
    line: gapLine(gap, words),
  }));
  return (
    <FiledList
      title={words.recap.missingList}
      items={lines}
      item={({ line }) => (
        <p className={styles.quiet} dir="auto">
          {line}
        </p>
      )}
    />
  );
}

function End({ filed: { questionsUntil, by, at, correctedAt } }: { filed: Filed }) {
  const words = useWords();
  const format = useFormat();
  const styles = useReading();
  const shared = words.recap.sharedBy(called(by, words), format.dateTime(at));
  const corrected = correctedAt === undefined ? '' : ` · ${words.filed.corrected(format.date(correctedAt))}`;
  return (
    <>
      {questionsUntil && <p className={styles.text}>{words.recap.questionsWelcome(format.day(questionsUntil))}</p>}
      <p className={styles.quiet}>{`${shared}${corrected}`}</p>
    </>
  );
}
