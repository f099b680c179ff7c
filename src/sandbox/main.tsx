import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './Page.tsx';
import { rightAddress } from './setting.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
const right = rightAddress();
// TeamsJS offers its sign-in only if the panel's parent is the top window.
if (right !== undefined) {
  location.replace(right);
} else if (window.top === window) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
} else {
  root.textContent = 'The sandbox stands in for the Teams window: open it in a window of its own.';
}
