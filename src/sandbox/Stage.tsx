import { Avatar, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { SandboxPerson } from './state.ts';

const useStyles = makeStyles({
  stage: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(max(120px, 30%), 1fr))',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    alignContent: 'center',
    backgroundColor: '#1f1f1f',
    margin: 0,
    listStyleType: 'none',
    overflowY: 'auto',
  },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalS,
    aspectRatio: '4 / 3',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: '#2e2e2e',
    color: '#ffffff',
    textAlign: 'center',
    overflowWrap: 'anywhere',
  },
});

export function Stage({ people, played }: { people: SandboxPerson[]; played: string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.stage} aria-label="In the meeting">
      {people.map(({ id, name }) => (
        <li key={id} className={styles.tile}>
          <Avatar name={name} size={56} color="neutral" aria-hidden />
          <Caption1>
            {name}
            {played.includes(id) ? ' · in a window' : ''}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}
