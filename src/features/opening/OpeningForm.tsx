import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Behaviour } from '#contract/behaviour.ts';
import type { MeetingView, OpeningItem } from '#contract/meeting.ts';
import { frames } from '#contract/rules/opening.ts';
import { useBehaviours } from '../../api/behaviours.ts';
import { explain, explainField } from '../../api/explain.ts';
import { textOf } from '../../drafts/merge.ts';
import { usePeople } from '../../api/people.ts';
import { ConflictNote } from '../../ui/forms/ConflictNote.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { PersonSelect } from '../../ui/people/PersonSelect.tsx';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { shown } from '../../words/called.ts';
import { useFormat, useFirstWords } from '../../words/words.tsx';
import { useOpeningDraft, useSayItem } from './queries.ts';
import { frameOf, readySentence, withFrame } from './rules.ts';
import { ScriptLine } from './ScriptLine.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL, minWidth: 0 },
  select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis', [touch]: { minHeight: touchSize } },
});

/** What the host writes and says at the start, in the organization's words. */
export function OpeningForm({ series, meeting }: { series: string; meeting: MeetingView }) {
  const { problems } = useFirstWords();
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
  const all = useFirstWords();
  const { opening: words, problems } = all;
  const { language } = useFormat();
  const styles = useStyles();
  const people = usePeople(series);
  const draft = useOpeningDraft(series, meeting);
  const say = useSayItem(series, meeting.id);
  const { content, fields, conflicts } = draft;
  const decider = shown(content.decider, all);

  const problem = (path: string) => explainField(fields, `content.${path}`, problems);
  const conflict = (path: string) => {
    const found = conflicts.find((one) => one.path === path);
    if (!found) return null;
    const frame = path === 'frame' ? frameOf(found.theirs) : undefined;
    return (
      <ConflictNote
        theirs={frame ? words.frames[frame] : textOf(found.theirs)}
        onUseTheirs={() => {
          draft.settleConflict(path, 'theirs');
        }}
        onKeepMine={() => {
          draft.settleConflict(path, 'mine');
        }}
      />
    );
  };
  const textsOf = (item: OpeningItem) => behaviours.find(({ id }) => id === item)?.texts[language];
  const script = (item: OpeningItem, hint: string) => (
    <>
      <ScriptLine
        section={textsOf(item)?.name ?? words.heard[item]}
        ready={readySentence(textsOf(item)?.sentence ?? '', { ...content, decider }, meeting.host, words)}
        theirs={[content.purpose.trim(), decider?.name ?? '']}
        hint={hint}
        script={content.scripts[item]}
        saidAt={meeting.said[item]}
        problem={problem(`scripts.${item}`)}
        onScript={(text) => {
          draft.change((now) => ({ ...now, scripts: { ...now.scripts, [item]: text } }));
        }}
        onSay={(isSaid) => {
          say.mutate({ item, isSaid });
        }}
      />
      {conflict(`scripts.${item}`)}
      {say.isError && say.variables.item === item && (
        <div role="alert">
          <WarningText>{explain(say.error, problems)}</WarningText>
        </div>
      )}
    </>
  );

  return (
    <div className={styles.root}>
      <Section title={textsOf('purpose')?.name ?? words.heard.purpose}>
        <LineArea
          label={words.purposeLabel}
          value={content.purpose}
          problem={problem('purpose')}
          onChange={(purpose) => {
            draft.change((now) => ({ ...now, purpose }));
          }}
        />
        {conflict('purpose')}
        {script('purpose', words.writePurposeFirst)}
      </Section>

      <Section title={textsOf('frame')?.name ?? words.heard.frame}>
        <Field {...(problem('frame') ? { validationMessage: problem('frame'), validationState: 'error' } : {})}>
          <Select
            aria-label={words.frameLabel}
            select={{ className: styles.select }}
            value={content.frame ?? ''}
            onChange={(_, { value }) => {
              draft.change((now) => withFrame(now, frameOf(value) ?? null, meeting.host));
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
        {conflict('frame')}
        {content.frame !== null && content.frame !== 'no_decision' && (
          <PersonSelect
            label={words.deciderLabel}
            none={words.nobodyNamed}
            people={people.data ?? []}
            value={decider}
            problem={
              problem('decider') ??
              (people.isError ? words.peopleFailed : undefined) ??
              (content.frame === 'delegated' && content.decider === null ? words.deciderMissing : undefined)
            }
            onChange={(decider) => {
              draft.change((now) => ({ ...now, decider: decider && { id: decider.id, name: decider.name } }));
            }}
          />
        )}
        {conflict('decider')}
        {script('frame', words.chooseFrameFirst)}
      </Section>

      <Section title={textsOf('dissent')?.name ?? words.heard.dissent}>{script('dissent', '')}</Section>

      <SaveStatus
        status={draft.status}
        savedAt={draft.savedAt}
        problem={draft.error && explain(draft.error, problems)}
      />
    </div>
  );
}
