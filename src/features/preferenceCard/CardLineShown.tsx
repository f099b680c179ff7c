import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Sentence } from '../../ui/text/Sentence.tsx';

const useStyles = makeStyles({
  root: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    overflowWrap: 'anywhere',
  },
  about: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  text: { ...typographyStyles.body1, display: 'block' },
});

interface CardLineShownProps {
  about: string;
  name?: string;
  text: string;
}

export function CardLineShown({ about, name = '', text }: CardLineShownProps) {
  const styles = useStyles();
  return (
    <p className={styles.root}>
      <span className={styles.about}>
        <Sentence text={about} of={[name]} />
      </span>
      <span className={styles.text} dir="auto">
        {text}
      </span>
    </p>
  );
}
