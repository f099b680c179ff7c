import type { Logger } from 'pino';
import type { Config } from '../../core/config.ts';
import { graphAsker } from './ask.ts';
import { chatReader } from './chats.ts';
import { tokenVerifier } from './entra.ts';
import { chatMessages } from './messages.ts';
import type { Outside } from './microsoft.ts';

export function microsoft(config: Config, log: Logger): Outside {
  const ask = graphAsker(config, log);
  return {
    verify: tokenVerifier(config),
    readChat: chatReader(config, ask),
    ...chatMessages(config, ask),
  };
}
