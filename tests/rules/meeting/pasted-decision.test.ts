import { expect, test } from 'vitest';
import { readAnswer } from '../../../src/features/decision/paste/readAnswer.ts';
import { readDecision } from '../../../src/features/decision/paste/readDecision.ts';
import { blank } from '../../../src/features/decision/writing.ts';

/** State, question, and its answer, votes or time. */
function told(line: string, language: string, hasQuorum = true): string {
  const { state, content } = readDecision(line, { today: '2026-11-23', language, hasQuorum });
  const { statement, final, frame, votes, putOffUntil, isPutOffToNext, putOffWords } = content;
  const parts = [
    state,
    statement,
    final === statement ? '' : final,
    votes ? `${frame} ${votes.for}-${votes.against}-${votes.abstained}` : '',
    putOffUntil ?? '',
    isPutOffToNext ? 'next' : '',
    putOffWords === '' ? '' : `“${putOffWords}”`,
  ];
  return parts.filter((part) => part !== '').join(' | ');
}

test.each([
  ['Minutes of 26 October: approved as circulated', 'final | Minutes of 26 October | approved as circulated'],
  ['Leave of absence: accepted (7-0-1)', 'final | Leave of absence | accepted | vote 7-0-1'],
  ['Open on Sundays: lost (3-5-0).', 'final | Open on Sundays | lost | vote 3-5-0'],
  [
    'Fee for 2027: (c) twelve pounds (6 for, 1 against, 1 abstained)',
    'final | Fee for 2027 | (c) twelve pounds | vote 6-1-1',
  ],
  ['Fee: carried (2-7-1)', 'final | Fee | carried (2-7-1)'],
  ['Minutes: approved (12-11-26)', 'final | Minutes | approved (12-11-26)'],
  ['Which stand? Stand B12, by the entrance', 'final | Which stand? | Stand B12, by the entrance'],
  ['We launch in March', 'final | We launch in March'],
  ['The proposal was accepted', 'final | The proposal was accepted'],
  ['Agreed to hire two designers', 'final | Agreed to hire two designers'],
  ['We agreed that the vote is not postponed', 'final | We agreed that the vote is not postponed'],
  ['Budget 2027 approved', 'final | Budget 2027 approved'],
  ['Motion to buy a trolley: carried', 'final | Motion to buy a trolley | carried'],
  ['Motion: carried', 'final | Motion | carried'],
  ['Decision 3: hire two designers', 'final | hire two designers'],
  ['Decision: New constitution: deferred', 'put_off | New constitution'],
  ['Should we hire? Yes, two', 'final | Should we hire? | Yes, two'],
  ['The board approved the budget', 'final | The board approved the budget'],
  ['Approved: minutes of 26 October', 'final | minutes of 26 October | Approved'],
  ['We won’t postpone the launch', 'final | We won’t postpone the launch'],
  ['The fee was not revoked', 'proposed | The fee was not revoked'],
  ['The deferred items are approved', 'proposed | The deferred items are approved'],
  ['Budget: not approved', 'final | Budget | not approved'],
  ['Launch date: 7 December', 'final | Launch date | 7 December'],
  ['New constitution: to the next meeting', 'put_off | New constitution | next'],
  ['Name of the product: next meeting', 'put_off | Name of the product | next'],
  ['Price list: deferred to the next meeting, Bo brings figures', 'put_off | Price list | next | “Bo brings figures”'],
  ['Price list: postponed until 7 December', 'put_off | Price list | 2026-12-07'],
  ['Rota: put off after the vote by e-mail', 'put_off | Rota | “after the vote by e-mail”'],
  ['Office in Lisbon – deferred', 'put_off | Office in Lisbon'],
  ['Office in Lisbon (put off)', 'put_off | Office in Lisbon'],
  ['Office in Lisbon was deferred to the next meeting', 'put_off | Office in Lisbon | next'],
  ['Deferred: Office in Lisbon', 'put_off | Office in Lisbon'],
  ['Item 4 deferred', 'put_off | Item 4'],
  ['Postponed to the next meeting: roof', 'put_off | roof | next'],
  ['Fee: decision postponed', 'put_off | Fee'],
  ['Election of a treasurer: to the AGM', 'put_off | Election of a treasurer | “to the AGM”'],
  ['Charge for parking: withdrawn (6-1-0)', 'withdrawn | Charge for parking | vote 6-1-0'],
  ['The motion on parking was withdrawn', 'withdrawn | The motion on parking'],
  ['Solar panels on the roof: proposed', 'proposed | Solar panels on the roof'],
  ['Proposal: solar panels on the roof', 'proposed | solar panels on the roof'],
  ['Drop the old mobile app in March', 'proposed | Drop the old mobile app in March'],
  ['Budget to be approved', 'proposed | Budget to be approved'],
  ['We discussed the roof', 'proposed | We discussed the roof'],
  ['We may hire somebody', 'proposed | We may hire somebody'],
  ['Nothing was decided', 'proposed | Nothing was decided'],
  ['Roof: Bo to get three offers', 'proposed | Roof | Bo to get three offers'],
  ['Recover the lost keys', 'proposed | Recover the lost keys'],
  ['New price list: 7 December', 'proposed | New price list | 7 December'],
  ['New price list: not yet decided', 'proposed | New price list | not yet decided'],
  ['New price list: decided at the next meeting', 'proposed | New price list | decided at the next meeting'],
  ['Launch: tabled', 'proposed | Launch | tabled'],
  ['Launch: Bo showed three plans; deferred', 'proposed | Launch | Bo showed three plans; deferred'],
  ['We should hire a designer', 'proposed | We should hire a designer'],
  ['Do we launch in March?', 'proposed | Do we launch in March?'],
  ['Launch in March: no quorum', 'proposed | Launch in March | no quorum'],
])('“%s” is pasted as %s', (line, decision) => {
  expect(told(line, 'en')).toBe(decision);
});

test.each([
  ['Dach der Turnhalle: wird 2027 saniert (9-1-0)', 'final | Dach der Turnhalle | wird 2027 saniert | vote 9-1-0'],
  ['Fahrradständer: zwölf Stück', 'final | Fahrradständer | zwölf Stück'],
  ['Das Dach wird 2027 saniert', 'final | Das Dach wird 2027 saniert'],
  ['Haushalt 2027 einstimmig beschlossen', 'final | Haushalt 2027 einstimmig beschlossen'],
  ['Der Antrag wurde abgelehnt', 'final | Der Antrag wurde abgelehnt'],
  ['Wir starten im März', 'final | Wir starten im März'],
  ['Beitrag: angenommen (5 Ja, 2 Nein, 1 Enthaltung)', 'final | Beitrag | angenommen | vote 5-2-1'],
  ['Neue Matten für die Halle: nächste Sitzung', 'put_off | Neue Matten für die Halle | next'],
  ['Neue Matten: bis zur nächsten Besprechung', 'put_off | Neue Matten | next'],
  ['Satzungsänderung: zur Mitgliederversammlung', 'put_off | Satzungsänderung | “zur Mitgliederversammlung”'],
  ['Satzungsänderung: auf die nächste Sitzung vertagt', 'put_off | Satzungsänderung | next'],
  ['Satzungsänderung wird auf die nächste Sitzung verschoben', 'put_off | Satzungsänderung | next'],
  ['Name der Straße: vertagt bis 1. Februar', 'put_off | Name der Straße | 2027-02-01'],
  ['Vertagt: Name der Straße', 'put_off | Name der Straße'],
  ['Parkgebühr: zurückgezogen (6-1-0)', 'withdrawn | Parkgebühr | vote 6-1-0'],
  ['Der Antrag zum Parken wurde zurückgezogen', 'withdrawn | Der Antrag zum Parken'],
  ['Beitrag für Jugendliche auf 40 Euro senken', 'proposed | Beitrag für Jugendliche auf 40 Euro senken'],
  ['TOP 3: Antrag abgelehnt', 'final | TOP 3 | Antrag abgelehnt'],
  ['Über das Dach wurde noch nicht entschieden', 'proposed | Über das Dach wurde noch nicht entschieden'],
  ['Wird in der nächsten Sitzung entschieden', 'proposed | Wird in der nächsten Sitzung entschieden'],
  ['Wir müssen das Dach klären', 'proposed | Wir müssen das Dach klären'],
  ['Nächste Sitzung: 7. Dezember', 'final | Nächste Sitzung | 7. Dezember'],
  ['Vorschlag: Beitrag senken', 'proposed | Beitrag senken'],
  ['Beitrag: wird noch geprüft', 'proposed | Beitrag | wird noch geprüft'],
  ['Beitrag: nicht beschlussfähig', 'proposed | Beitrag | nicht beschlussfähig'],
  ['Wir sollten das Dach sanieren', 'proposed | Wir sollten das Dach sanieren'],
  ['Das Dach soll 2027 saniert werden', 'proposed | Das Dach soll 2027 saniert werden'],
  ['Neue Preise: 7. Dezember', 'proposed | Neue Preise | 7. Dezember'],
])('in German, „%s“ is pasted as %s', (line, decision) => {
  expect(told(line, 'de')).toBe(decision);
});

test('without a quorum nothing that is pasted counts as decided', () => {
  expect(told('Fee for 2027: twelve pounds', 'en', false)).toBe('proposed | Fee for 2027 | twelve pounds');
  expect(told('Fee for 2027: deferred', 'en', false)).toBe('put_off | Fee for 2027');
});

test.each([
  ['next meeting', 'en', 'put_off next'],
  ['To the next meeting.', 'en', 'put_off next'],
  ['put off', 'en', 'put_off'],
  ['Deferred until 14 Dec', 'en', 'put_off 2026-12-14'],
  ['postponed after the vote by e-mail', 'en', 'put_off “after the vote by e-mail”'],
  ['vertagt bis 8.2.', 'de', 'put_off 2027-02-08'],
  ['zur Mitgliederversammlung', 'de', 'put_off “zur Mitgliederversammlung”'],
  ['only proposed', 'en', 'proposed'],
  ['vorgeschlagen', 'de', 'proposed'],
])('a typed answer says that nothing was decided: %s', (final, language, told) => {
  const read = readAnswer({ ...blank, statement: 'New constitution', final }, { today: '2026-11-23', language });
  const { putOffUntil, isPutOffToNext, putOffWords, final: left } = read?.content ?? blank;
  const until = [putOffUntil ?? '', isPutOffToNext ? 'next' : '', putOffWords === '' ? '' : `“${putOffWords}”`];
  expect([read?.state, ...until].filter((part) => part !== '').join(' ')).toBe(told);
  expect(left).toBe('');
});

test.each([
  ['Fees', 'Postponed payments cost two per cent'],
  ['Fees', 'Not put off'],
  ['Cake', 'Bring cake to the next meeting'],
  ['Proposal 3', 'Proposed by Bo, and accepted'],
  ['Car park', 'withdrawn'],
  ['When do we look at it again?', 'Next meeting'],
  ['Wann reden wir darüber?', 'nächste Sitzung'],
  ['Budget', ''],
])('a typed answer is a decision unless all of it says otherwise: %s %s', (statement, final) => {
  expect(readAnswer({ ...blank, statement, final }, { today: '2026-11-23', language: 'en' })).toBeUndefined();
});
