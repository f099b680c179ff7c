import { app, authentication } from '@microsoft/teams-js';
import { readerFor } from './words/words.tsx';

/** The end of the sign-in window: tells Teams how it went, and Teams closes it. The sentence is for where it doesn't. */
async function tell(): Promise<void> {
  const problem = new URLSearchParams(location.search).get('error');
  const { words } = await readerFor(navigator.language);
  const root = document.getElementById('root');
  if (root) root.textContent = problem === null ? words.panel.signedIn : words.problems.refused;
  await app.initialize();
  if (problem === null) authentication.notifySuccess();
  else authentication.notifyFailure(problem);
}

void tell();
