import type { Words } from '../en/catalogue.ts';
import { first } from './first.ts';
import { acknowledgement } from './meeting/acknowledgement.ts';
import { activity } from './person/activity.ts';
import { commitment } from './person/commitment.ts';
import { aside } from './person/aside.ts';
import { coach } from './person/coach.ts';
import { concern } from './meeting/concern.ts';
import { data } from './lifecycle.ts';
import { decision } from './meeting/decision.ts';
import { learning } from './meeting/mistake.ts';
import { behaviour } from './organization/behaviour.ts';
import { cue } from './meeting/cue.ts';
import { digest } from './person/digest.ts';
import { filed } from './filed.ts';
import { extraQuestion } from './meeting/extraQuestion.ts';
import { focus } from './meeting/focus.ts';
import { guide } from './organization/guide.ts';
import { guideEditor } from './organization/guideEditor.ts';
import { insights } from './organization/insights.ts';
import { insightsMeasures } from './organization/insightsMeasures.ts';
import { insightsView } from './organization/insightsView.ts';
import { minutes } from './meeting/minutes.ts';
import { note } from './meeting/chatNote.ts';
import { notLately } from './person/notLately.ts';
import { observer } from './meeting/observer.ts';
import { reuse } from './organization/reuse.ts';
import { ownTrends } from './person/ownTrends.ts';
import { ownership } from './meeting/ownership.ts';
import { playbook } from './organization/playbook.ts';
import { preferenceCard } from './person/preferenceCard.ts';
import { pulse } from './meeting/pulse.ts';
import { recap } from './meeting/recap.ts';
import { rehearsal } from './person/rehearsal.ts';
import { reflection } from './person/reflection.ts';
import { room } from './meeting/room.ts';
import { section } from './meeting/handover.ts';
import { story } from './organization/story.ts';
import { support } from './meeting/supportLevel.ts';
import { whatWorked } from './organization/whatWorked.ts';
import { thanks } from './person/thanks.ts';

export const catalogue: Words = {
  ...first,
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
  extraQuestion,
  guide,
  guideEditor,
  insights,
  insightsMeasures,
  insightsView,
  learning,
  minutes,
  note,
  notLately,
  observer,
  reuse,
  ownTrends,
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
