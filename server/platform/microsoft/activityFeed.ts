import type { Ask } from './ask.ts';
import { throwAsProblem } from './chatRead.ts';
import type { GraphToken } from './consent.ts';
import { send } from './messages.ts';
import type { ActivityNotification, Outside } from './microsoft.ts';

export function activityFeed(ask: Ask, graphToken: GraphToken): Pick<Outside, 'mayNotify' | 'notify'> {
  return {
    async mayNotify(caller) {
      await graphToken(caller, 'TeamsActivity.Send').catch(throwAsProblem);
    },

    async notify(caller, chat, notification) {
      const path = `/chats/${encodeURIComponent(chat)}/sendActivityNotification`;
      const data = activityBody(notification);
      await send(() => ask(caller, 'TeamsActivity.Send', { method: 'post', path, data }));
    },
  };
}

/**
 * Source: microsoft-graph-docs, api-reference/v1.0/api/chat-sendactivitynotification. A topic of text is the one whose
 * `webUrl` is always the place that a tap opens; with an entity's it is optional.
 */
function activityBody({ activityType, recipient, preview, link, chainId }: ActivityNotification): unknown {
  return {
    topic: { source: 'text', value: 'Bookend', webUrl: link },
    activityType,
    chainId,
    previewText: { content: preview },
    recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: recipient },
    templateParameters: [],
  };
}
