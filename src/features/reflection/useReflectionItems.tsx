import type { ReactNode } from 'react';
import { isDue, weekOf } from '#contract/rules/reflection.ts';
import { called } from '#words/called.ts';
import { readState } from '../../api/readState.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import { AskedToRead } from './AskedToRead.tsx';
import { useReflections } from './queries.ts';
import { SkipReasons } from './SkipReasons.tsx';
import { useReflectionStyles } from './styles.ts';

/** Items that ask for something: a due week, somebody who asks, something unread, and a manager who declined. */
export function useReflectionItems(today: string, onShow: () => void) {
  const all = useWords();
  const words = all.reflection;
  const reflections = useReflections();
  const { data } = reflections;
  const items: { key: string; content: ReactNode }[] = [];
  const week = weekOf(today);
  const ofWeek = data?.mine.find((one) => one.week === week);
  const isDone = ofWeek !== undefined && (ofWeek.sent !== null || ofWeek.skipped !== null);
  for (const asks of data?.asks ?? [])
    if (asks.state === 'asked') items.push({ key: `asks ${asks.id}`, content: <AskedToRead asks={asks} /> });
  const unread = (data?.written ?? []).filter(({ readAt }) => readAt === null).length;
  if (unread > 0)
    items.push({
      key: 'written',
      content: <Pointer text={words.waiting(unread)} label={words.readIt} onShow={onShow} />,
    });
  if (data?.isExpected && !isDone && isDue(today, data.setting.weekday))
    items.push({
      key: 'reflection',
      content: (
        <Pointer text={words.due} label={words.write} onShow={onShow}>
          <SkipReasons week={week} />
        </Pointer>
      ),
    });
  const manager = data?.setting.manager;
  if (manager?.state === 'declined' || manager?.state === 'ended') {
    const text = words.states[manager.state](called(manager.person, all));
    items.push({ key: 'manager', content: <Pointer text={text} label={words.chooseManager} onShow={onShow} /> });
  }
  return { items, ...readState(reflections) };
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
