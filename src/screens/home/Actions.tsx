import { makeStyles, tokens } from '@fluentui/react-components';
import { NotificationChoices } from '../../features/activity/NotificationChoices.tsx';
import { AllMyActions } from '../../features/ownership/own/AllMyActions.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '560px' },
});

export function Actions() {
  return (
    <div className={useStyles().root}>
      <AllMyActions series={undefined} />
      <NotificationChoices />
    </div>
  );
}
