import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Behaviour } from '#contract/organization/behaviour.ts';
import type { MeetingView, Opening, OpeningItem } from '#contract/meeting/meeting.ts';
import { frameIn, frames } from '#contract/rules/meeting/opening.ts';
import { useBehaviours } from '../../api/behaviours.ts';
import { explain } from '../../api/explain.ts';
import { FallbackMark } from '../../api/FallbackMark.tsx';
import { DraftField, DraftLine } from '../../drafts/controls/DraftField.tsx';
import { groupIn, type DraftPart } from '../../drafts/draftPart.ts';
import { usePeople } from '../../api/people.ts';
import { ListState } from '../../ui/lists/ListState.tsx';
import { PersonSelect } from '../../ui/people/PersonSelect.tsx';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { called } from '#words/lines/called.ts';
import { shown } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useOpeningDraft, useSayItem } from './queries.ts';
import { readySentence, withFrame } from './rules.ts';
import { ScriptLine } from './ScriptLine.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL, minWidth: 0 },
  select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis', [touch]: { minHeight: touchSize } },
});

export function OpeningForm({ series, meeting }: { series: string; meeting: MeetingView }) {
  const { problems } = useWords();
  const behaviours = useBehaviours(series);
  return (
    <ListState
      isPending={behaviours.isPending}
      problem={behaviours.isLoadingError ? explain(behaviours.error, problems) : undefined}
      onTryAgain={() => void behaviours.refetch()}
      lines={4}
    >
      {behaviours.data && <Form series={series} meeting={meeting} behaviours={behaviours.data} />}
    </ListState>
  );
}

interface FormProps {
  series: string;
  meeting: MeetingView;
  behaviours: readonly Behaviour[];
}

function Form({ series, meeting, behaviours }: FormProps) {
  const all = useWords();
  const { opening: words, problems } = all;
  const { language } = useFormat();
  const styles = useStyles();
  const draft = useOpeningDraft(series, meeting);
  const textsOf = (item: OpeningItem) => behaviours.find(({ id }) => id === item)?.texts[language];
  const titleOf = (item: OpeningItem) => textsOf(item)?.name ?? words.heard[item];
  const script = (item: OpeningItem, hint: string) => (
    <Script
      series={series}
      meeting={meeting}
      draft={draft}
      item={item}
      title={titleOf(item)}
      texts={textsOf(item)}
      hint={hint}
    />
  );
  return (
    <div className={styles.root}>
      <Section title={titleOf('purpose')}>
        <DraftLine draft={draft} field="purpose" label={words.purposeLabel} />
        {script('purpose', words.writePurposeFirst)}
      </Section>
      <Section title={titleOf('frame')}>
        <FrameSelect draft={draft} host={meeting.host} />
        <Decider series={series} draft={draft} />
        {script('frame', words.chooseFrameFirst)}
      </Section>
      <Section title={titleOf('dissent')}>{script('dissent', '')}</Section>
      <SaveStatus
        status={draft.status}
        savedAt={draft.savedAt}
        problem={draft.error && explain(draft.error, problems)}
      />
    </div>
  );
}

interface OpeningDraft {
  draft: DraftPart<Opening>;
}

function FrameSelect({ draft, host }: OpeningDraft & { host: MeetingView['host'] }) {
  const { opening: words } = useWords();
  const styles = useStyles();
  return (
    <DraftField draft={draft} field="frame" show={(frame) => (frame ? words.frames[frame] : '')}>
      {({ value: chosen, problem }) => (
        <Field {...(problem ? { validationMessage: problem, validationState: 'error' } : {})}>
          <Select
            aria-label={words.frameLabel}
            select={{ className: styles.select }}
            value={chosen ?? ''}
            onChange={(_, { value }) => {
              draft.change((now) => withFrame(now, frameIn(frames, value) ?? null, host));
            }}
          >
            <option value="">{words.chooseFrame}</option>
            {frames.map((frame) => (
              <option key={frame} value={frame}>
                {words.frames[frame]}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </DraftField>
  );
}

function Decider({ series, draft }: OpeningDraft & { series: string }) {
  const all = useWords();
  const { opening: words } = all;
  const people = usePeople(series);
  const { frame } = draft.content;
  return (
    <DraftField draft={draft} field="decider" show={(decider) => called(decider, all)}>
      {({ value: decider, problem, onChange }) =>
        frame !== null &&
        frame !== 'no_decision' && (
          <PersonSelect
            label={words.deciderLabel}
            none={words.nobodyNamed}
            people={people.data ?? []}
            value={shown(decider, all)}
            problem={
              problem ??
              (people.isError ? words.peopleFailed : undefined) ??
              (frame === 'delegated' && decider === null ? words.deciderMissing : undefined)
            }
            onChange={(picked) => {
              onChange(picked && { id: picked.id, name: picked.name });
            }}
          />
        )
      }
    </DraftField>
  );
}

interface ScriptProps extends OpeningDraft {
  series: string;
  meeting: MeetingView;
  item: OpeningItem;
  title: string;
  texts: Behaviour['texts']['en'] | undefined;
  hint: string;
}

function Script({ series, meeting, draft, item, title, texts, hint }: ScriptProps) {
  const all = useWords();
  const { opening: words, problems } = all;
  const say = useSayItem(series, meeting.id);
  const { content } = draft;
  const decider = shown(content.decider, all);
  return (
    <>
      <DraftField draft={groupIn(draft, 'scripts', content.scripts)} field={item} show={(script) => script ?? ''}>
        {({ value, problem, onChange }) => (
          <ScriptLine
            section={title}
            ready={readySentence(texts?.sentence ?? '', { ...content, decider }, meeting.host, words)}
            theirs={[content.purpose.trim(), decider?.name ?? '']}
            hint={hint}
            script={value}
            saidAt={meeting.said[item]}
            problem={problem}
            onScript={onChange}
            onSay={(isSaid) => {
              say.mutate({ item, isSaid });
            }}
          />
        )}
      </DraftField>
      <FallbackMark of={texts} />
      {say.isError && (
        <div role="alert">
          <WarningText>{explain(say.error, problems)}</WarningText>
        </div>
      )}
    </>
  );
}
