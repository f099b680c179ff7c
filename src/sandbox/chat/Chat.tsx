import { Button, Caption1, Subtitle2, Switch, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Card } from './Card.tsx';
import type { ThemeName } from '../setting.ts';
import { ask, type Message, type SandboxPerson } from '../state.ts';

const useStyles = makeStyles({
  chat: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  word: { margin: 0 },
  mention: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  below: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: tokens.spacingHorizontalM,
    overflowY: 'auto',
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  message: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1 },
  empty: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground3 },
});

interface ChatProps {
  messages: Message[];
  me: SandboxPerson;
  theme: ThemeName;
  locale: string;
  onOpenLink: (url: string) => void;
}

export function Chat({ messages, me, theme, locale, onOpenLink }: ChatProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [isPhone, setPhone] = useState(false);
  const latest = messages.at(-1)?.id;
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [latest]);
  return (
    <section className={styles.chat} aria-label="Chat">
      <div className={styles.title}>
        <Subtitle2 as="h2" className={styles.word}>
          Chat
        </Subtitle2>
        <Switch label="As on a phone" checked={isPhone} onChange={(_event, data) => setPhone(data.checked)} />
      </div>
      {messages.length === 0 && (
        <Text className={styles.empty}>Nobody has written yet. A shared recap appears here.</Text>
      )}
      <ul ref={list} className={styles.list} aria-label="Messages">
        {messages.map((message) => (
          <li key={message.id} id={`message-${message.id}`} className={styles.message}>
            <MessageHead message={message} isMine={message.from.user.id === me.id} locale={locale} />
            {message.deletedDateTime ? (
              <Text italic>This message was deleted</Text>
            ) : (
              <>
                <Words message={message} />
                {message.attachments.map(({ id, content }) => (
                  <Card key={id} content={content} theme={theme} isPhone={isPhone} onOpenLink={onOpenLink} />
                ))}
                <Reactions message={message} me={me} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function MessageHead({ message, isMine, locale }: { message: Message; isMine: boolean; locale: string }) {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <Caption1 className={styles.name}>
        {message.from.user.displayName} ·{' '}
        {new Date(message.createdDateTime).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })}
        {message.lastEditedDateTime && !message.deletedDateTime ? ' · Edited' : ''}
      </Caption1>
      {isMine && !message.deletedDateTime && (
        <>
          <Button size="small" appearance="subtle" onClick={() => void ask('edit-message', { id: message.id })}>
            Edit
          </Button>
          <Button size="small" appearance="subtle" onClick={() => void ask('delete-message', { id: message.id })}>
            Delete
          </Button>
        </>
      )}
    </div>
  );
}

/** The text beside its cards. A parsed document runs and loads nothing. */
function Words({ message }: { message: Message }) {
  const styles = useStyles();
  const { body } = new DOMParser().parseFromString(message.body.content, 'text/html');
  const partOf = (node: ChildNode, nth: number): ReactNode => {
    if (node.nodeName === '#text') return node.textContent;
    if (node.nodeName !== 'AT') return [...node.childNodes].map(partOf);
    return (
      <span key={nth} className={styles.mention}>
        {node.textContent}
      </span>
    );
  };
  return body.textContent.trim() === '' ? null : <Text>{[...body.childNodes].map(partOf)}</Text>;
}

function Reactions({ message: { id, reactions }, me }: { message: Message; me: SandboxPerson }) {
  const styles = useStyles();
  const hasReacted = reactions.some(({ user }) => user.user.id === me.id);
  return (
    <div className={styles.below}>
      {reactions.length > 0 && <Caption1>👍 {reactions.length}</Caption1>}
      {!hasReacted && (
        <Button size="small" appearance="subtle" onClick={() => void ask('react', { id, as: me.key })}>
          Like
        </Button>
      )}
    </div>
  );
}
