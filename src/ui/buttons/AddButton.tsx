import { makeStyles } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { QuietButton } from './QuietButton.tsx';

export interface AddButtonProps {
  label: string;
  onPress: () => void;
  id?: string | undefined;
}

const useStyles = makeStyles({
  root: { alignSelf: 'flex-start', paddingLeft: 0 },
});

export function AddButton({ label, onPress, id }: AddButtonProps) {
  const styles = useStyles();
  return (
    <QuietButton
      {...(id === undefined ? {} : { id })}
      className={styles.root}
      icon={<Add16Regular />}
      onClick={onPress}
    >
      {label}
    </QuietButton>
  );
}
