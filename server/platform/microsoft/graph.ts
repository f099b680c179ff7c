import type { Logger } from 'pino';
import type { Config } from '../../core/config.ts';
import { activityFeed } from './activityFeed.ts';
import { graphAsker } from './ask.ts';
import { chatReader } from './chats.ts';
import { tokenVerifier } from './entra/entra.ts';
import { tokenExchange } from './entra/exchange.ts';
import { chatMessages } from './messages.ts';
import { groupReader } from './groups.ts';
import type { Outside } from './microsoft.ts';

export function microsoft(config: Config, log: Logger): Outside {
  const graphToken = tokenExchange(config, log);
  const ask = graphAsker(config, log, graphToken);
  return {
    verify: tokenVerifier(config),
    readChat: chatReader(config, ask),
    readGroups: groupReader(config, ask),
    ...chatMessages(config, ask),
    ...activityFeed(ask, graphToken),
  };
}
