import { LeftOff } from '../../features/notLately/LeftOff.tsx';
import { MyCard } from '../../features/preferenceCard/MyCard.tsx';

export function Card() {
  return <MyCard more={<LeftOff />} />;
}
