import { Component, type ReactNode } from 'react';
import { useWords } from '../words/words.tsx';
import { MessageScreen } from './MessageScreen.tsx';

/** Where a bug in a screen ends: in words and with a way on, not in an empty panel. */
export class LastBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

/** The browser's own button: whatever is broken, it is not. */
function Broken() {
  const { panel: words, problems } = useWords();
  return (
    <MessageScreen text={words.broken}>
      <button
        type="button"
        onClick={() => {
          location.reload();
        }}
      >
        {problems.reload}
      </button>
    </MessageScreen>
  );
}
