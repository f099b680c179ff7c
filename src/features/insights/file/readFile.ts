import { fileLimits } from '#contract/rules/organization/insightsFiles.ts';

export interface ChosenFile {
  name: string;
  base64: string;
}

export type FileRefusal = 'tooBig' | 'unreadable' | 'onlyOne';

/** Refuses large files before reading, because the server accepts no larger body. */
export async function readFile(file: File): Promise<ChosenFile | FileRefusal> {
  if (file.size > fileLimits.bytes) return 'tooBig';
  try {
    return { name: file.name, base64: file.size === 0 ? '' : await base64Of(file) };
  } catch {
    // The file was moved or changed after it was chosen, or it is a folder.
    return 'unreadable';
  }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(address.slice(address.indexOf(',') + 1));
    });
    reader.addEventListener('error', () => {
      reject(reader.error ?? new Error('Unreadable'));
    });
    reader.readAsDataURL(file);
  });
}
