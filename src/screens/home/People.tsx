import { makeStyles, tokens } from '@fluentui/react-components';
import { MyAsides } from '../../features/aside/MyAsides.tsx';
import { LeftOff } from '../../features/notLately/LeftOff.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL, maxWidth: '560px' },
});

export function People() {
  return (
    <div className={useStyles().root}>
      <MyAsides />
      <LeftOff />
    </div>
  );
}
