import { expect, test } from 'vitest';
import * as attacks from '../../../support/attacks/attacksOnTeams.ts';
import { bookendTeam } from '../../../support/attacks/bookendTeam.ts';
import { leakyTeam, type TeamLeak } from '../../../support/attacks/leakyTeam.ts';
import type { StartTeam } from '../../../support/attacks/teamTarget.ts';
import { sample } from '../../../support/proof.ts';

interface Attack {
  attack: (start: StartTeam) => Promise<unknown>;
  leaks: [TeamLeak, unknown][];
}

/** privacy.md, "The attacks that a test must try, and lose": on raters, readers, and how people are counted. */
const all: Record<string, Attack> = {
  'one diligent person over many pulses': {
    attack: attacks.oneDiligentPerson,
    leaks: [['counts answers, not people', 5]],
  },
  'more tickets than people': {
    attack: attacks.ticketsForOne,
    leaks: [
      ['signs a ticket for each pulse', { 'of the next pulse': 1 }],
      ['spends tickets as they are spelled', { 'sent again': 15 }],
      ['believes every ticket', { forged: 3, 'of another pool': 1, 'of the pulse': 1 }],
      ['has one key for all pools', { 'of another pool': 1 }],
    ],
  },
  'puppets added after the beginning, colleagues removed before they asked': {
    attack: attacks.puppetsAndRemoved,
    leaks: [['admits whoever is in the chat', 5]],
  },
  'who the pulse is about rates it': { attack: attacks.whoItIsAbout, leaks: [['asks who hosts now', 2]] },
  'the organizer who takes the chair at the end': {
    attack: attacks.chairAtTheEnd,
    leaks: [['belongs to whoever ends it', [5, 5]]],
  },
  'deleting to shape the pool': {
    attack: attacks.deletingToShape,
    leaks: [
      ['deletes the answers of a closed pulse', [5, 5, 5, 8]],
      ['deletes an open pulse alone', [8, 8, 8, 10]],
      ['deletes the whole pool of an open pulse', [8, 8, 8, 8]],
      ['keeps the tickets of an open pulse that is deleted', [8, 8, 5, 5]],
    ],
  },
  'a pool ticket joined with a ballot': {
    attack: attacks.ticketBesideBallot,
    leaks: [['keeps the ballot beside the ticket', expect.objectContaining({ length: 5 })]],
  },
  'metrics and connections as a vote’s clock': {
    attack: attacks.clockOfVotes,
    leaks: [
      ['counts its connections', ['connections']],
      ['keeps connections open', ['4 connections stay open']],
    ],
  },
};

for (const [name, { attack, leaks }] of sample(Object.entries(all), 3))
  test(`${name}: fails on Bookend, works on a leaky team`, { timeout: 120_000 }, async () => {
    expect(await attack(bookendTeam)).toBeNull();
    // The leaky team has no database, so one run is enough.
    if (process.env['ENGINE'] === 'postgres') return;
    for (const [leak, secret] of leaks) expect([leak, await attack(leakyTeam(leak))]).toEqual([leak, secret]);
    // Negative control: without its leak the small team keeps the secret too.
    expect(await attack(leakyTeam(null))).toBeNull();
  });
