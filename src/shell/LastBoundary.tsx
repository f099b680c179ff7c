import { Component, type ReactNode } from 'react';
import { useWords } from '../words/words.tsx';
import { MessageScreen } from './MessageScreen.tsx';

export class LastBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

/** A native button, which works whatever is broken. */
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
