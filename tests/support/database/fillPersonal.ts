import { randomUUID } from 'node:crypto';
import { writeAside } from '#contract/person/aside.ts';
import { grantCoach, makeCode, readPage } from '#contract/person/coach.ts';
import { chooseExtraQuestion } from '#contract/meeting/extraQuestion.ts';
import { endFocus, startFocus } from '#contract/meeting/focus.ts';
import { readBriefings } from '#contract/organization/itemBank.ts';
import { noteGuideUse, printGuide, saveTailored } from '#contract/organization/guide.ts';
import { publishGuide, readGuideEditor, retireGuide, saveGuideDraft } from '#contract/organization/guideEditor.ts';
import { leaveOffHints } from '#contract/person/notLately.ts';
import { savePreferenceCard } from '#contract/person/preferenceCard.ts';
import { readPlaybook, retireBehaviour, saveBehaviourDraft, setLanguages } from '#contract/organization/playbook.ts';
import { answerAsksToRead, nameManager, readReflections } from '#contract/person/reflection.ts';
import { nominate } from '#contract/organization/story.ts';
import { shareWhatWorked } from '#contract/organization/whatWorked.ts';
import { colleagues, sixPeople } from '../../../server/sandbox/people.ts';
import { reflect } from '../meeting/reflection.ts';
import type { TestServer } from '../server/server.ts';
import { own } from './neighbours.ts';
import type { Things } from './things.ts';
import { fillInsights } from './fillInsights.ts';

const { ada, bo } = sixPeople;

/** The behaviours that the first meeting's pulse asks about, and a preference card. */
export async function fillBefore(server: TestServer): Promise<Pick<Things, 'focus' | 'guide'>> {
  const host = server.as(ada);
  const lines = { best: '', reach: `By ${own.word}`, avoid: '', learn: '', ask: '' };
  await host.ask(savePreferenceCard, { body: { version: 0, content: { ...lines, readers: 'all', chats: [] } } });
  await host.ask(chooseExtraQuestion, { body: { item: 'recognition_by_name', version: 0 } });
  const focus = [await practise(server, 'dissent'), await practise(server, 'curiosity', { isOn: true })];
  return { focus, guide: [await writeGuide(server)] };
}

export async function fillAside(server: TestServer): Promise<Pick<Things, 'aside'>> {
  const host = server.as(ada);
  const aside = randomUUID();
  await host.ask(writeAside, { aside, body: { person: bo.id, content: { text: `Keeps a ${own.word} at home` } } });
  await host.ask(leaveOffHints, { body: { isLeftOff: true } });
  return { aside: [aside] };
}

/** Things that need the meetings to be over, and the first one's result. */
export async function fillAfter(
  server: TestServer,
  result: string,
): Promise<
  Pick<Things, 'whatWorked' | 'story' | 'grant' | 'asking' | 'reflection' | 'unit' | 'measuresFile' | 'changePeriod'>
> {
  const shared = { whatWorked: [await share(server)], story: [await tellStory(server)] };
  await putAway(server);
  await editPlaybook(server);
  await server.as(colleagues.carla).ask(readBriefings, {});
  const insights = await fillInsights(server);
  return { ...shared, ...insights, grant: [await letCoachRead(server, result)], ...(await readWritten(server)) };
}

/** The tenant's own, tailored here, used and printed by the host. */
async function writeGuide(server: TestServer): Promise<string> {
  const [comms, host] = [server.as(colleagues.carla), server.as(ada)];
  const guide = randomUUID();
  const text = { title: `Meet a ${own.word}`, steps: [{ id: 'first1', act: `Feed the ${own.word}`, say: '' }] };
  const content = { moment: 'any' as const, minutes: 5, virtues: [], texts: { en: text, de: text } };
  await comms.ask(saveGuideDraft, { guide, body: { version: 0, content } });
  await comms.ask(publishGuide, { guide, body: { draft: 1, isWithoutAll: false } });
  await host.ask(saveTailored, { guide, body: { version: 0, content: { language: 'en', ...text } } });
  await host.ask(noteGuideUse, { guide });
  await host.ask(printGuide, { guide, body: { language: 'en' } });
  await comms.ask(retireGuide, { guide, body: { isRetired: true } });
  const reach = { tenant: own.tenant, id: guide, hosts: 5 };
  await server.db.insertInto('guide_reach').values(reach).execute();
  await comms.ask(readGuideEditor, {});
  return guide;
}

async function practise(server: TestServer, behaviour: string, { isOn = false } = {}): Promise<string> {
  const host = server.as(ada);
  const focus = randomUUID();
  await host.ask(startFocus, { focus, body: { behaviour, isShown: true } });
  if (!isOn) await host.ask(endFocus, { focus, body: { why: `The ${own.word} can do it by now` } });
  return focus;
}

async function share(server: TestServer): Promise<string> {
  const host = server.as(ada);
  const whatWorked = randomUUID();
  const body = { behaviour: 'dissent', text: `The ${own.word} asked first`, isNamed: true };
  await host.ask(shareWhatWorked, { whatWorked, body });
  // Only hosts can press it, and Bo has never hosted here.
  const pressed = { tenant: own.tenant, note: whatWorked, person: bo.id, at: server.clock.now };
  await server.db
    .insertInto('helped')
    .values({ ...pressed, id: `${own.word} helped` })
    .execute();
  return whatWorked;
}

async function tellStory(server: TestServer): Promise<string> {
  const story = randomUUID();
  const body = { to: ada.id, behaviour: 'dissent', text: `Asked the ${own.word} first` };
  await server.as(bo).ask(nominate, { story, body });
  return story;
}

async function putAway({ db, clock }: TestServer): Promise<void> {
  const away = { tenant: own.tenant, by_id: ada.id, at: clock.now };
  const thanks = { ...away, id: `${own.word} thanks`, person: bo.id };
  await db.insertInto('thanks_away').values(thanks).execute();
  const digest = { ...away, id: `${own.word} digest` };
  await db.insertInto('digest_away').values(digest).execute();
}

async function editPlaybook(server: TestServer): Promise<void> {
  const comms = server.as(colleagues.carla);
  const said = { sentence: 'Who is hungry?', question: 'Was it fed?', label: 'Fed it', guide: 'Feed it first.' };
  const texts = { name: `Feed the ${own.word}`, ...said };
  const content = { virtue: 'kindness' as const, texts: { en: texts } };
  await comms.ask(saveBehaviourDraft, { body: { behaviour: 'feed', version: 0, content } });
  await comms.ask(retireBehaviour, { body: { behaviour: 'names', isSure: false } });
  await comms.ask(setLanguages, { body: { version: 0, spoken: ['en', 'de'] } });
  await comms.ask(readPlaybook, {});
}

async function letCoachRead(server: TestServer, result: string): Promise<string> {
  const host = server.as(ada);
  const coach = server.as(colleagues.noor);
  const grant = randomUUID();
  const kinds = ['results' as const, 'focus' as const];
  const { code } = await coach.ask(makeCode, {});
  const expiresAt = server.clock.now + 90 * 86_400_000;
  await host.ask(grantCoach, { grant, body: { code, kinds, isEarlierToo: true, expiresAt, timeZone: 'UTC' } });
  // As if ten people had rated: only then are there comments to share.
  const row = { grant_id: grant, leader_id: ada.id, coach_id: coach.id, kind: 'results', thing: result };
  await server.db
    .insertInto('coach_thing')
    .values({ tenant: own.tenant, id: randomUUID(), ...row, shared_at: server.clock.now })
    .execute();
  await coach.ask(readPage, { grant, body: { kind: 'results' } });
  await coach.ask(makeCode, {});
  return grant;
}

/** The host is whom it was written to, so it is the host's to answer. */
async function readWritten(server: TestServer): Promise<Pick<Things, 'asking' | 'reflection'>> {
  const host = server.as(ada);
  const author = server.as(bo);
  await author.ask(nameManager, { body: { person: ada.id } });
  const declined = { tenant: own.tenant, author_id: bo.id, manager_id: ada.id, at: server.clock.now };
  await server.db
    .insertInto('declined_to_read')
    .values({ ...declined, id: `${own.word} declined` })
    .execute();
  const [asks] = (await host.ask(readReflections, {})).asks;
  await host.ask(answerAsksToRead, { asking: asks?.id ?? '', body: { isYes: true } });
  await reflect(author, '2026-W48', { tried: `I fed the ${own.word}`, nextThen: `feed the ${own.word}` });
  const { written } = await host.ask(readReflections, {});
  return { asking: asks ? [asks.id] : [], reflection: written.map(({ id }) => id) };
}
