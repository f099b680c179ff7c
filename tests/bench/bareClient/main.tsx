import { createNestablePublicClientApplication } from '@azure/msal-browser';
import { FluentProvider, Textarea, webLightTheme } from '@fluentui/react-components';
import { app } from '@microsoft/teams-js';
import axios from 'axios';
import { createRoot } from 'react-dom/client';

/** The least that a side panel of this stack could do: sign in, read from the server, show a field. */
await app.initialize();
const { chat, user } = await app.getContext();
const meta = document.querySelector<HTMLMetaElement>('meta[name="bookend"]');
const { clientId, scope }: { clientId: string; scope: string } = JSON.parse(meta?.content ?? '');
const authority = `https://login.microsoftonline.com/${user?.tenant?.id}`;
const client = await createNestablePublicClientApplication({ auth: { clientId, authority } });
const { accessToken } = await client.acquireTokenSilent({ scopes: [scope], authority });
const { data } = await axios.get<{ topic: string }>(`/api/series/${encodeURIComponent(chat?.id ?? '')}/room`, {
  headers: { authorization: `Bearer ${accessToken}` },
});

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <Textarea defaultValue={data.topic} />
    </FluentProvider>,
  );
app.notifySuccess().catch(console.error);
