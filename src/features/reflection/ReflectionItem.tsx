import type { ReactNode } from 'react';
import { called } from '#words/lines/called.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import { AskedToRead } from './AskedToRead.tsx';
import { SkipReasons } from './SkipReasons.tsx';
import { useReflectionStyles } from './styles.ts';
import type { ReflectionItem as Item } from './useReflectionItems.ts';

/** On *Today*. */
export function ReflectionItem({ item, onShow }: { item: Item; onShow: () => void }) {
  const all = useWords();
  const words = all.reflection;
  switch (item.kind) {
    case 'asks':
      return <AskedToRead asks={item.asks} />;
    case 'unread':
      return <Pointer text={words.waiting(item.count)} label={words.readIt} onShow={onShow} />;
    case 'due':
      return (
        <Pointer text={words.due} label={words.write} onShow={onShow}>
          <SkipReasons week={item.week} />
        </Pointer>
      );
    case 'manager': {
      const text = words.states[item.state](called(item.person, all));
      return <Pointer text={text} label={words.chooseManager} onShow={onShow} />;
    }
  }
}

interface PointerProps {
  text: string;
  label: string;
  onShow: () => void;
  children?: ReactNode;
}

function Pointer({ text, label, onShow, children }: PointerProps) {
  const styles = useReflectionStyles();
  return (
    <div className={styles.group}>
      <p className={styles.text}>{text}</p>
      <QuietButton appearance="secondary" onClick={onShow}>
        {label}
      </QuietButton>
      {children}
    </div>
  );
}
