import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { explain } from '../../api/explain.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { ShortList } from '../../ui/lists/ShortList.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { Note } from './Note.tsx';
import { NoteForm } from './NoteForm.tsx';
import { useWhatWorked } from './queries.ts';

const mostShown = 5;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', minWidth: 0 },
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
});

export interface WhatWorkedProps {
  behaviour: string;
  name: string;
}

/** Below one behaviour: what others say worked, and a place to say it. */
export function WhatWorked({ behaviour, name }: WhatWorkedProps) {
  const { whatWorked: words, problems } = useWords();
  const styles = useStyles();
  const { data = [], isLoadingError, error } = useWhatWorked();
  const notes = data.filter((note) => note.behaviour === behaviour);
  if (isLoadingError) return <WarningText>{`${words.failed} ${explain(error, problems)}`}</WarningText>;
  return (
    <div className={styles.root}>
      {notes.length > 0 && (
        <Disclosure summary={words.title} count={notes.length}>
          <div className={styles.list}>
            <ShortList items={notes} most={mostShown}>
              {(note) => <Note note={note} />}
            </ShortList>
          </div>
        </Disclosure>
      )}
      <WriteNote behaviour={behaviour} name={name} />
    </div>
  );
}

function WriteNote({ behaviour, name }: WhatWorkedProps) {
  const { whatWorked: words } = useWords();
  const [isWriting, setWriting] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const close = () => {
    flushSync(() => {
      setWriting(false);
    });
    start.current?.focus();
  };
  if (isWriting) return <NoteForm behaviour={behaviour} name={name} onDone={close} />;
  return (
    <div>
      <QuietButton
        ref={start}
        aria-label={words.writeOf(name)}
        onClick={() => {
          setWriting(true);
        }}
      >
        {words.write}
      </QuietButton>
    </div>
  );
}
