import { useState } from 'react';
import { flushSync } from 'react-dom';
import { usePreviewUnits, useTakeUnits } from '../queries.ts';
import { readFile, type ChosenFile, type FileRefusal } from './readFile.ts';

export const chooseFileId = 'units-choose-file';

/** What becomes of a file until it is taken. A lost connection keeps it. */
export function useUnitsFile() {
  const [file, setFile] = useState<ChosenFile>();
  const [refusal, setRefusal] = useState<FileRefusal>();
  const preview = usePreviewUnits();
  const take = useTakeUnits();

  const choose = async (files: readonly File[]) => {
    const [first] = files;
    if (!first || take.isPending) return;
    const read = files.length > 1 ? 'onlyOne' : await readFile(first);
    preview.reset();
    take.reset();
    setRefusal(typeof read === 'string' ? read : undefined);
    setFile(typeof read === 'string' ? undefined : read);
    if (typeof read !== 'string') preview.mutate(read.base64);
  };
  const takeIt = () => {
    if (!file || take.isPending) return;
    take.mutate(file.base64, {
      onSuccess: () => {
        flushSync(() => {
          setFile(undefined);
          preview.reset();
        });
        // The pressed button is gone.
        document.getElementById(chooseFileId)?.focus();
      },
    });
  };
  return { file, refusal, preview, take, choose, lookAgain: () => file && preview.mutate(file.base64), takeIt };
}
