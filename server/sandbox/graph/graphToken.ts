import type { Request } from 'express';
import type { Entra, GraphToken } from '../entra/entra.ts';
import { Refusal } from './refusal.ts';

export async function graphTokenOf(
  entra: Pick<Entra, 'readGraphToken'>,
  { headers }: Pick<Request, 'headers'>,
): Promise<GraphToken> {
  const token = await entra.readGraphToken((headers.authorization ?? '').replace(/^Bearer /, ''));
  if (!token) throw new Refusal(401, 'InvalidAuthenticationToken', 'Access token is empty, expired or not for Graph.');
  return token;
}
