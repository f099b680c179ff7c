import type { Words } from '../en/catalogue.ts';
import { firstGerman } from './first.ts';
import { acknowledgement } from './acknowledgement.ts';
import { concern } from './concern.ts';
import { data } from './lifecycle.ts';
import { decision } from './decision.ts';
import { learning } from './mistake.ts';
import { behaviour } from './behaviour.ts';
import { cue } from './cue.ts';
import { filed } from './filed.ts';
import { focus } from './focus.ts';
import { minutes } from './minutes.ts';
import { note } from './chatNote.ts';
import { observer } from './observer.ts';
import { ownership } from './ownership.ts';
import { pulse } from './pulse.ts';
import { recap } from './recap.ts';
import { room } from './room.ts';
import { section } from './handover.ts';
import { support } from './supportLevel.ts';

export const german: Words = {
  ...firstGerman,
  acknowledgement,
  concern,
  behaviour,
  cue,
  filed,
  focus,
  data,
  decision,
  learning,
  minutes,
  note,
  observer,
  ownership,
  pulse,
  recap,
  room,
  section,
  support,
};
