import type { Words } from '../en/catalogue.ts';
import { firstGerman } from './first.ts';
import { acknowledgement } from './features/acknowledgement.ts';
import { activity } from './features/activity.ts';
import { commitment } from './features/commitment.ts';
import { aside } from './features/aside.ts';
import { coach } from './features/coach.ts';
import { concern } from './features/concern.ts';
import { data } from './features/lifecycle.ts';
import { decision } from './features/decision.ts';
import { learning } from './features/mistake.ts';
import { behaviour } from './features/behaviour.ts';
import { cue } from './features/cue.ts';
import { digest } from './features/digest.ts';
import { filed } from './filed.ts';
import { focus } from './features/focus.ts';
import { guide } from './features/guide.ts';
import { guideEditor } from './features/guideEditor.ts';
import { insights } from './features/insights.ts';
import { insightsView } from './features/insightsView.ts';
import { minutes } from './features/minutes.ts';
import { note } from './features/chatNote.ts';
import { notLately } from './features/notLately.ts';
import { observer } from './features/observer.ts';
import { reuse } from './features/reuse.ts';
import { ownership } from './features/ownership.ts';
import { playbook } from './features/playbook.ts';
import { preferenceCard } from './features/preferenceCard.ts';
import { pulse } from './features/pulse.ts';
import { recap } from './features/recap.ts';
import { rehearsal } from './features/rehearsal.ts';
import { reflection } from './features/reflection.ts';
import { room } from './features/room.ts';
import { section } from './features/handover.ts';
import { story } from './features/story.ts';
import { support } from './features/supportLevel.ts';
import { whatWorked } from './features/whatWorked.ts';
import { thanks } from './features/thanks.ts';

export const german: Words = {
  ...firstGerman,
  acknowledgement,
  activity,
  commitment,
  aside,
  coach,
  concern,
  behaviour,
  cue,
  filed,
  focus,
  data,
  decision,
  digest,
  guide,
  guideEditor,
  insights,
  insightsView,
  learning,
  minutes,
  note,
  notLately,
  observer,
  reuse,
  ownership,
  playbook,
  preferenceCard,
  pulse,
  recap,
  rehearsal,
  reflection,
  room,
  section,
  story,
  support,
  whatWorked,
  thanks,
};
