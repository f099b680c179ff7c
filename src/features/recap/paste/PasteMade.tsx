import { explain } from '../../../api/explain.ts';
import { UndoLine } from '../../../ui/forms/UndoLine.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useWords } from '../../../words/words.tsx';
import type { Pasting } from './usePasting.ts';

export function PasteMade({ pasting: { made, error } }: { pasting: Pasting }) {
  const { recap: words, problems } = useWords();
  return (
    <>
      {made && <UndoLine text={made.label} undo={words.undo} onUndo={made.undo} />}
      <div role="alert">{error !== undefined && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </>
  );
}
