import { makeStyles, tokens } from '@fluentui/react-components';
import { useHost } from '../../../host/HostProvider.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useWords } from '../../../words/words.tsx';

const useStyles = makeStyles({
  setting: { display: 'block', fontFamily: tokens.fontFamilyMonospace, userSelect: 'all' },
});

/** Cards link to an app id that isn't this app's in Teams. The setting is for whoever runs the server. */
export function LinksElsewhere() {
  const { otherAppId } = useHost();
  const { linksElsewhere } = useWords().recap;
  const styles = useStyles();
  if (otherAppId === undefined) return null;
  return (
    <WarningText>
      {linksElsewhere}
      <span className={styles.setting} dir="ltr">
        TEAMS_CATALOG_APP_ID={otherAppId}
      </span>
    </WarningText>
  );
}
