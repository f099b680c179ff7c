import { app, authentication } from '@microsoft/teams-js';

/** Reports the result to Teams, which closes the window. The sentence is for when it doesn't. */
async function tell(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const problem = query.get('error');
  // The code says whether an administrator must consent; the words stay here.
  const [code = ''] = /AADSTS\d+/.exec(query.get('error_description') ?? '') ?? [];
  try {
    await app.initialize();
    if (problem === null) authentication.notifySuccess();
    else authentication.notifyFailure(`${problem} ${code}`);
  } finally {
    const { readerFor } = await import('./words/words.tsx');
    const { windowEnding } = await import('./mount/windowEnding.ts');
    const { words } = await readerFor(navigator.language);
    const outcome = document.getElementById('outcome');
    if (outcome) outcome.textContent = windowEnding(query, words);
  }
}

void tell();
