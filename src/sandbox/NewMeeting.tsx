import { Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    insetBlockStart: tokens.spacingVerticalXXXL,
    insetInlineStart: tokens.spacingHorizontalXXXL,
    zIndex: 1,
    maxWidth: '480px',
    maxHeight: '80vh',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    borderRadius: tokens.borderRadiusXLarge,
  },
});

/** Teams' form for a new meeting, with what the link brought. */
export function NewMeeting({ entry, onClose }: { entry: Readonly<Record<string, string>>; onClose: () => void }) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label="New meeting">
      <Subtitle2 as="h2">New meeting</Subtitle2>
      <dl>
        {Object.entries(entry).map(([name, value]) => (
          <div key={name}>
            <dt>
              <Caption1>{name}</Caption1>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button size="small" onClick={onClose}>
        Close
      </Button>
    </section>
  );
}
