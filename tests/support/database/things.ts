import { readAcknowledgements } from '#contract/meeting/acknowledgement.ts';
import { readNotes } from '#contract/meeting/chatNote.ts';
import { readSharedCommitments } from '#contract/person/commitment.ts';
import { readConcerns } from '#contract/meeting/concern.ts';
import { readCues } from '#contract/meeting/cue.ts';
import { readDecisions } from '#contract/meeting/decision.ts';
import { readSections } from '#contract/meeting/handover.ts';
import { readMistakes } from '#contract/meeting/mistake.ts';
import { readOwnership } from '#contract/meeting/ownership.ts';
import { readRecap } from '#contract/meeting/recap.ts';
import { readRehearsals } from '#contract/person/rehearsal.ts';
import { sixPeople } from '../../../server/sandbox/people.ts';
import type { TestServer } from '../server/server.ts';
import { own } from './neighbours.ts';

const { ada, bo } = sixPeople;

export type Things = Record<
  | 'meeting'
  | 'decision'
  | 'acknowledgement'
  | 'note'
  | 'mistake'
  | 'commitment'
  | 'rehearsal'
  | 'concern'
  | 'box'
  | 'observation'
  | 'section'
  | 'action'
  | 'question'
  | 'checkIn'
  | 'release'
  | 'pulse'
  | 'pool'
  | 'focus'
  | 'guide'
  | 'unit'
  | 'measuresFile'
  | 'changePeriod'
  | 'tick'
  | 'whatWorked'
  | 'story'
  | 'aside'
  | 'grant'
  | 'asking'
  | 'reflection',
  string[]
>;

export async function thingsOf(server: TestServer, meeting: string): Promise<Things> {
  const host = server.as(ada);
  const { decisions } = await host.ask(readDecisions, { meeting });
  const { filed } = await host.ask(readRecap, { meeting });
  const { acknowledgements } = await host.ask(readAcknowledgements, { meeting });
  const { mistakes } = await host.ask(readMistakes, { meeting });
  const { concerns } = await host.ask(readConcerns, { meeting });
  const { tenant } = own;
  const boxes = server.db.selectFrom('concern_box').select('box').where('tenant', '=', tenant);
  const { box } = await boxes.where('meeting', '=', meeting).executeTakeFirstOrThrow();
  const { handed } = await host.ask(readOwnership, { meeting });
  const { ticks } = await host.ask(readCues, { meeting });
  const ids = (things: { id: string }[]) => things.map(({ id }) => id);
  return {
    meeting: [meeting],
    decision: ids(decisions),
    acknowledgement: ids(acknowledgements),
    mistake: ids(mistakes),
    commitment: ids((await server.as(bo).ask(readSharedCommitments, { meeting })).shared),
    rehearsal: ids((await server.as(bo).ask(readRehearsals, {})).rehearsals.slice(-1)),
    concern: ids(concerns),
    box: [box],
    note: ids((await host.ask(readNotes, {})).notes.slice(0, 1)),
    observation: [],
    section: ids((await host.ask(readSections, { meeting })).sections),
    action: ids(filed?.actions ?? []),
    question: ids(filed?.questions ?? []),
    checkIn: ids((handed ?? []).flatMap(({ touch }) => touch.checkIns)),
    release: [],
    pulse: [],
    pool: [],
    focus: [],
    guide: [],
    unit: [],
    measuresFile: [],
    changePeriod: [],
    tick: ids(ticks),
    whatWorked: [],
    story: [],
    aside: [],
    grant: [],
    asking: [],
    reflection: [],
  };
}
