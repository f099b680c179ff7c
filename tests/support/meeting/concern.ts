import { admitConcerns, dropConcern, readConcerns, setUpBox, type UnsignedConcern } from '#contract/meeting/concern.ts';
import { concernBytes, unsignedEach } from '#contract/rules/meeting/concern.ts';
import type { AnswerOf } from '#contract/wire/endpoint.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import type { SandboxPerson } from '../../../server/sandbox/people.ts';
import { filledUp, type Person, type TestServer } from '../server/server.ts';
import { blind, type Blinded } from '../attacks/voter.ts';

type Dropped = Pick<UnsignedConcern, 'kind' | 'text' | 'from'>;

export async function tokensFor(attendee: Person, meeting: string) {
  await attendee.ask(setUpBox, { meeting });
  const { unsigned } = await attendee.ask(readConcerns, { meeting });
  if (!unsigned.box) throw new Error(`There is no box: ${unsigned.state}`);
  const { id, key } = unsigned.box;
  const blinded = Array.from({ length: unsignedEach }, () => blind(key));
  const answer = await attendee.ask(admitConcerns, { meeting, body: { blinded: blinded.map(textOf) } });
  if (!answer.admitted) throw new Error(`An attendee is not admitted: ${answer.reason}`);
  const tokens = blinded.map(({ unblind }, index) => unblind(answer.signatures[index] ?? ''));
  return { box: id, tokens, blinded };
}

/** Sends as a panel does, with nothing that identifies the sender. A refusal fails the test. */
export async function drop(
  url: string,
  box: string,
  token: { token: string; signature: string } | undefined,
  concern: Partial<Dropped>,
  headers: Record<string, string> = {},
): Promise<AnswerOf<typeof dropConcern>> {
  const body = { ...token, kind: 'risk', text: 'It leaks', from: '', ...concern, padding: '' };
  const response = await send(url, box, body, headers);
  if (!response.ok) throw new Error(`It was refused: ${await response.text()}`);
  return response.json();
}

export function send(url: string, box: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${url}${pathOf(dropConcern.path, { box })}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: filledUp(body, concernBytes),
  });
}

export async function dropAs(
  server: Pick<TestServer, 'as' | 'url'>,
  attendees: SandboxPerson[],
  meeting: string,
  concerns: Dropped[],
): Promise<void> {
  const admitted = await Promise.all(attendees.map((attendee) => tokensFor(server.as(attendee), meeting)));
  for (const [index, concern] of concerns.entries()) {
    const { box = '', tokens = [] } = admitted[index] ?? {};
    const answer = await drop(server.url, box, tokens[0], concern);
    if (!answer.accepted) throw new Error(`An honest concern is not taken: ${answer.reason}`);
  }
}

const textOf = ({ blinded }: Blinded) => blinded;
