import { useMyBehaviours } from '../../features/behaviour/queries.ts';
import { useFormat } from '../../words/words.tsx';

export function useBehaviourName(): (id: string) => string {
  const { language } = useFormat();
  const { data = [] } = useMyBehaviours();
  return (id) => data.find((one) => one.id === id)?.texts[language].name ?? id;
}
