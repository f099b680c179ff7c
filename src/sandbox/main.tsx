import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './Page.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
// TeamsJS offers its sign-in only if the panel's parent is the top window.
if (window.top === window) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
} else {
  root.textContent = 'The sandbox stands in for the Teams window: open it in a window of its own.';
}
