import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { deleteAside, writeAside } from '#contract/person/aside.ts';
import { dropCommitment, saveCommitment } from '#contract/person/commitment.ts';
import { deleteReflection } from '#contract/person/reflection.ts';
import { dropRehearsal, saveRehearsal } from '#contract/person/rehearsal.ts';
import { nominate, refuseStory, takeBackNomination } from '#contract/organization/story.ts';
import { removeWhatWorked, shareWhatWorked } from '#contract/organization/whatWorked.ts';
import { bytesOf } from '../../../support/database/raw.ts';
import { reflect } from '../../../support/meeting/reflection.ts';
import { startServer } from '../../../support/server/server.ts';

const word = 'Kittiwake';

test('private text that people delete leaves no word in the database’s files', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [author, leader] = [server.as(bo), server.as(ada)];
  const isThere = async () => (await bytesOf(server.config.databaseUrl)).includes(word);
  const [id, other] = [randomUUID(), randomUUID()];
  const story = { to: ada.id, behaviour: 'curiosity', text: `${word} first` };
  const content = { series: null, when: word, act: word };
  const spoken = { series: null, opening: word, replies: [] };
  const week = '2026-W48';
  const ways: Record<string, [write: () => Promise<unknown>, drop: () => Promise<unknown>]> = {
    aside: [
      () => author.ask(writeAside, { aside: id, body: { person: ada.id, content: { text: word } } }),
      () => author.ask(deleteAside, { aside: id }),
    ],
    commitment: [
      () => author.ask(saveCommitment, { commitment: id, body: { version: 0, content } }),
      () => author.ask(dropCommitment, { commitment: id }),
    ],
    rehearsal: [
      () => author.ask(saveRehearsal, { rehearsal: id, body: { version: 0, content: spoken } }),
      () => author.ask(dropRehearsal, { rehearsal: id }),
    ],
    'what worked': [
      () => author.ask(shareWhatWorked, { whatWorked: id, body: { behaviour: 'dissent', text: word, isNamed: false } }),
      () => author.ask(removeWhatWorked, { whatWorked: id }),
    ],
    nomination: [
      () => author.ask(nominate, { story: id, body: story }),
      () => author.ask(takeBackNomination, { story: id }),
    ],
    story: [
      () => author.ask(nominate, { story: other, body: story }),
      async () => {
        await leader.ask(refuseStory, { story: other });
        // The nominator keeps their copy until then.
        await author.ask(takeBackNomination, { story: other });
      },
    ],
    reflection: [() => reflect(author, week, { tried: word }), () => author.ask(deleteReflection, { body: { week } })],
  };
  for (const [kind, [write, drop]] of Object.entries(ways)) {
    await write();
    expect([kind, await isThere()]).toEqual([kind, true]);
    await drop();
    expect.soft([kind, await isThere()]).toEqual([kind, false]);
  }
});
