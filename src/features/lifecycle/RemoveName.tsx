import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { explain } from '../../api/explain.ts';
import { ConfirmButton } from '../../ui/buttons/ConfirmButton.tsx';
import { keepFocusAt } from '../../ui/focus.ts';
import { useWords } from '../../words/words.tsx';
import { useRemoveName } from './queries.ts';

const useStyles = makeStyles({
  root: { minWidth: 0, outlineStyle: 'none' },
  done: { ...typographyStyles.body1, display: 'block' },
});

export function RemoveName() {
  const { data: words, problems } = useWords();
  const styles = useStyles();
  const removal = useRemoveName();
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} tabIndex={-1} className={styles.root}>
      <output className={styles.done}>{removal.data && words.removed(removal.data.meetings)}</output>
      {!removal.data && (
        <ConfirmButton
          isSubtle
          ask={words.remove}
          sure={words.removeSure}
          yes={words.removeYes}
          no={words.removeNo}
          busy={words.removing}
          isBusy={removal.isPending}
          problem={removal.error ? explain(removal.error, problems) : undefined}
          onYes={() => {
            removal.mutateAsync().then(
              () => {
                keepFocusAt(place.current);
              },
              () => undefined,
            );
          }}
        />
      )}
    </div>
  );
}
