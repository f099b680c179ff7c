import { Button, Caption1, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { FeedItem, SandboxPerson } from '../state.ts';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { width: '100%', justifyContent: 'flex-start', textAlign: 'start', overflowWrap: 'anywhere' },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0 },
});

interface ActivityProps {
  items: FeedItem[];
  me: SandboxPerson;
  locale: string;
  onOpenLink: (url: string) => void;
}

/** The person's activity feed: who did what, a preview, and the topic. A click opens the topic's `webUrl`. */
export function Activity({ items, me, locale, onOpenLink }: ActivityProps) {
  const styles = useStyles();
  const mine = items.filter(({ recipient }) => recipient === me.id).toReversed();
  if (mine.length === 0) return null;
  return (
    <section className={styles.root} aria-label="Activity">
      <Subtitle2 as="h2" className={styles.title}>
        Activity
      </Subtitle2>
      <ul className={styles.list}>
        {mine.map(({ id, at, reason, preview, topic, webUrl }) => (
          <li key={id}>
            <Button appearance="subtle" className={styles.item} onClick={() => onOpenLink(webUrl)}>
              <span className={styles.text}>
                <Text>{reason[locale.slice(0, 2)] ?? reason['en']}</Text>
                <Caption1>
                  {topic} · {preview} ·{' '}
                  {new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })}
                </Caption1>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
