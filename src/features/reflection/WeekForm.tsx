import { useState } from 'react';
import type { Language } from '#contract/wire/values.ts';
import type { ReflectionDraft, ReflectionSetting } from '#contract/person/reflection.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { nextLength, reflectionLength } from '#contract/rules/person/reflection.ts';
import { called } from '#words/lines/called.ts';
import { explain } from '../../api/explain.ts';
import { DraftField, DraftLine } from '../../drafts/controls/DraftField.tsx';
import { DraftSeries } from '../../drafts/controls/SeriesSelect.tsx';
import type { DraftHandle } from '../../drafts/useDraft.ts';
import { PrimaryBar } from '../../ui/buttons/PrimaryBar.tsx';
import { Choice } from '../../ui/forms/Choice.tsx';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { Facts, keptOf } from './Facts.tsx';
import { useFacts, useSend } from './queries.ts';
import { SawSomebody } from './SawSomebody.tsx';
import { useReflectionStyles } from './styles.ts';

interface WeekFormProps {
  week: string;
  draft: DraftHandle<ReflectionDraft>;
  setting: ReflectionSetting;
  isSent: boolean;
  onSent: () => void;
}

export function WeekForm({ week, draft, setting, isSent, onSent }: WeekFormProps) {
  const { reflection: words, problems } = useWords();
  const styles = useReflectionStyles();
  const facts = useFacts(week);
  return (
    <div className={styles.column}>
      <ListState
        isPending={facts.isPending}
        problem={facts.isLoadingError ? explain(facts.error, problems) : undefined}
        onTryAgain={() => void facts.refetch()}
        lines={1}
      >
        <Facts facts={facts.data?.facts ?? []} draft={draft} />
      </ListState>
      <DraftLine draft={draft} field="tried" label={words.tried} limit={reflectionLength} />
      <DraftLine draft={draft} field="landed" label={words.landed} limit={reflectionLength} />
      <NextTime draft={draft} />
      <SawSomebody draft={draft} meetings={facts.data?.meetings ?? []} />
      {setting.countsForInsights && facts.data?.practised && <DidIt draft={draft} name={facts.data.practised} />}
      <SendBar {...{ week, draft, setting, isSent, onSent }} facts={keptOf(facts.data?.facts ?? [], draft.content)} />
    </div>
  );
}

function NextTime({ draft }: Pick<WeekFormProps, 'draft'>) {
  const { reflection: words, home } = useWords();
  return (
    <>
      <DraftLine draft={draft} field="nextWhen" label={words.nextWhen} limit={nextLength} />
      <DraftLine draft={draft} field="nextThen" label={words.nextThen} limit={nextLength} />
      {!isBlankText(draft.content.nextWhen + draft.content.nextThen) && (
        <DraftSeries
          draft={draft}
          field="nextSeries"
          label={words.nextIn}
          none={words.anywhere}
          elsewhere={home.noTopic}
        />
      )}
    </>
  );
}

function DidIt({ draft, name }: Pick<WeekFormProps, 'draft'> & { name: Record<Language, string> }) {
  const words = useWords().reflection;
  const { language } = useFormat();
  const styles = useReflectionStyles();
  const answers = { yes: words.isDone, no: words.isNotDone };
  return (
    <DraftField draft={draft} field="isDone" show={(theirs) => (theirs ? answers.yes : answers.no)}>
      {({ value, onChange }) => (
        <div>
          <Choice
            question={words.done(name[language])}
            options={[
              { value: 'yes', text: answers.yes },
              { value: 'no', text: answers.no },
            ]}
            value={value === null ? null : value ? 'yes' : 'no'}
            onChange={(chosen) => {
              onChange(chosen === 'yes');
            }}
          />
          <p className={styles.quiet}>{words.doneHint}</p>
        </div>
      )}
    </DraftField>
  );
}

type SendBarProps = WeekFormProps & { facts: ReturnType<typeof keptOf> };

function SendBar({ week, draft, setting, isSent, onSent, facts }: SendBarProps) {
  const all = useWords();
  const words = all.reflection;
  const send = useSend();
  const [isFlushing, setFlushing] = useState(false);
  const [refused, setRefused] = useState<{ problem: string; content: ReflectionDraft }>();
  const { manager } = setting;
  const reader = manager && (manager.state === 'asked' || manager.state === 'accepted') ? manager : null;
  const name = called(reader?.person, all);
  const refuse = (problem: string) => {
    setRefused({ problem, content: draft.now() });
  };
  const press = async () => {
    const { tried, landed, nextWhen, nextThen } = draft.now();
    if ([tried, landed, nextWhen, nextThen].every(isBlankText)) return refuse(words.writeSomething);
    setFlushing(true);
    setRefused(undefined);
    try {
      const { version } = await draft.flush();
      await send.mutateAsync({ week, version, facts: facts.map(({ id }) => id) });
      onSent();
    } catch (error) {
      refuse(explain(error, all.problems));
    } finally {
      setFlushing(false);
    }
  };
  const label = isSent ? words.sendAgain(name) : words.send(name);
  const who = reader?.state === 'accepted' ? words.reads(name) : words.waits(name);
  return (
    <PrimaryBar
      label={reader ? label : words.keep}
      busyLabel={words.sending}
      isBusy={isFlushing}
      message={reader ? who : words.onlyYou}
      problem={refused?.content === draft.content ? refused.problem : undefined}
      onPress={() => {
        if (!isFlushing) void press();
      }}
    >
      <SaveStatus
        status={draft.status}
        savedAt={draft.savedAt}
        problem={draft.error && explain(draft.error, all.problems)}
      />
    </PrimaryBar>
  );
}
