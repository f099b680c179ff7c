import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Decision } from '#contract/meeting/decision.ts';
import type { Note } from '#contract/meeting/chatNote.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { useBackStep } from '../../host/useBackStep.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { bareGroup } from '../../ui/bare.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { keepFocusAt } from '../../ui/focus.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { NoteForm } from './NoteForm.tsx';
import type { FormKind } from './useNoteForm.ts';
import { useNotes } from './queries.ts';

export interface NotesProps {
  series: string;
  meeting: string;
  you: string;
  decisions: readonly Decision[];
}

const kinds: FormKind[] = ['thanks', 'clarify', 'dissent'];

const notesShown = 3;

const useStyles = makeStyles({
  kinds: { ...bareGroup, display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Notes({ series, meeting, you, decisions }: NotesProps) {
  const words = useWords().note;
  const announce = useAnnounce();
  const place = useRef<HTMLDivElement>(null);
  const [writing, setWriting] = useState<FormKind>();
  const { data } = useNotes(series);
  const close = () => {
    setWriting(undefined);
    keepFocusAt(place.current);
  };
  useBackStep(writing !== undefined, close);
  return (
    <Disclosure summary={words.title}>
      <div ref={place} tabIndex={-1}>
        {writing === undefined ? (
          <KindButtons
            kinds={kinds.filter((kind) => kind !== 'clarify' || decisions.length > 0)}
            onChoose={setWriting}
          />
        ) : (
          <NoteForm
            key={writing}
            kind={writing}
            series={series}
            meeting={meeting}
            you={you}
            decisions={decisions}
            onClose={close}
            onPosted={({ share }) => {
              announce(share.state === 'posted' ? words.posted : words.waiting.waiting);
              close();
            }}
          />
        )}
      </div>
      {data && data.notes.length > 0 && <WrittenNotes notes={data.notes} />}
    </Disclosure>
  );
}

function KindButtons({ kinds, onChoose }: { kinds: readonly FormKind[]; onChoose: (kind: FormKind) => void }) {
  const words = useWords().note;
  const styles = useStyles();
  return (
    <fieldset className={styles.kinds} aria-label={words.title}>
      {kinds.map((kind) => (
        <QuietButton
          key={kind}
          onClick={() => {
            onChoose(kind);
          }}
        >
          {words.kinds[kind]}
        </QuietButton>
      ))}
    </fieldset>
  );
}

function WrittenNotes({ notes }: { notes: readonly Note[] }) {
  const words = useWords().note;
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={words.yours}>
      {notes.slice(0, notesShown).map((note) => (
        <li key={note.id}>
          <Written note={note} />
        </li>
      ))}
    </ul>
  );
}

function Written({ note: { kind, to, text, at, share } }: { note: Note }) {
  const all = useWords();
  const format = useFormat();
  const styles = useStyles();
  const whom = to.map((person) => called(person, all));
  const what = [all.note.said[kind], format.list(whom), format.dateTime(at)].filter(Boolean).join(' · ');
  return (
    <>
      {!isBlankText(text) && (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      )}
      <p className={styles.small}>
        <Sentence text={what} of={whom} />
      </p>
      {share.state !== 'posted' && <WarningText>{all.note.waiting[share.state]}</WarningText>}
    </>
  );
}
