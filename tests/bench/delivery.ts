import { chaos } from '../support/server/chaos.ts';
import { measured, type Row } from './support/row.ts';

const shares = 1_000;
const kills = 50;

export async function deliveries(): Promise<Row[]> {
  const { messages, doubled, lost, attempts, seconds } = await chaos({ shares, kills });
  return [
    measured(`${shares} shares, ${kills} kills`, `${Math.round(seconds)} s, ${attempts} attempts to post`),
    { what: 'messages in the chats', figure: String(messages), bound: `= ${shares}`, holds: messages === shares },
    { what: 'doubled', figure: String(doubled), bound: '= 0', holds: doubled === 0 },
    { what: 'lost', figure: String(lost), bound: '= 0', holds: lost === 0 },
  ];
}
