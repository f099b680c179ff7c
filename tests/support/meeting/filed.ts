import { randomUUID } from 'node:crypto';
import type { Acknowledgement } from '#contract/meeting/acknowledgement.ts';
import type { Decision } from '#contract/meeting/decision.ts';
import type { Filed } from '#contract/meeting/recap.ts';
import type { Language } from '#contract/wire/values.ts';
import { sixPeople } from '../../../server/sandbox/people.ts';
import { decision } from './meeting.ts';

export const ada = { id: sixPeople.ada.id, name: sixPeople.ada.name };
export const bo = { id: sixPeople.bo.id, name: sixPeople.bo.name };
export const cai = { id: sixPeople.cai.id, name: sixPeople.cai.name };

export function cardSetting(language: Language) {
  return {
    language,
    marker: 'marker',
    meeting: randomUUID(),
    chat: '19:meeting_x@thread.v2',
    tenant: sixPeople.ada.tenant,
    catalogAppId: randomUUID(),
    publicUrl: 'https://bookend.contoso.example',
  };
}

export function filed(set: Partial<Filed> = {}): Filed {
  return {
    at: Date.UTC(2026, 10, 23, 12),
    by: ada,
    purpose: '',
    frame: null,
    decider: null,
    decisions: [],
    actions: [],
    questions: [],
    acknowledgements: [],
    observed: [],
    learnings: [],
    concerns: [],
    missing: [],
    ...set,
  };
}

export function said(set: Partial<Acknowledgement>): Acknowledgement {
  return { id: randomUUID(), at: 0, by: ada, to: [], kind: 'contribution', what: '', outcome: '', ...set };
}

export function decided(set: Partial<Decision['content']>, state: Decision['state'] = 'final'): Decision {
  const content = { ...decision, statement: '', reason: '', tradeOffs: '', options: '', ...set };
  return {
    id: randomUUID(),
    meeting: randomUUID(),
    version: 1,
    state,
    content,
    at: 0,
    supersedes: null,
    supersededBy: null,
  };
}
