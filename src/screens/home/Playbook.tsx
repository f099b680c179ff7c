import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { touch, touchSize } from '../../ui/touch.ts';
import { useWords } from '../../words/words.tsx';
import { playbookSections } from './playbook/sections.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  tabs: { flexWrap: 'wrap', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  tab: { [touch]: { minHeight: touchSize } },
  section: { minWidth: 0 },
});

export function Playbook() {
  const words = useWords();
  const styles = useStyles();
  const id = useId();
  const [shown, setShown] = useState(playbookSections[0].name);
  const { name, Section } = playbookSections.find((one) => one.name === shown) ?? playbookSections[0];
  if (playbookSections.length === 1) return <Section />;
  return (
    <div className={styles.root}>
      <TabList
        className={styles.tabs}
        size="small"
        appearance="subtle"
        aria-label={words.playbook.sections}
        selectedValue={name}
        onTabSelect={(_, { value }) => {
          setShown(String(value));
        }}
      >
        {playbookSections.map((one) => (
          <Tab key={one.name} id={`${id}${one.name}`} className={styles.tab} value={one.name}>
            {one.title(words)}
          </Tab>
        ))}
      </TabList>
      <div key={name} role="tabpanel" className={styles.section} aria-labelledby={`${id}${name}`}>
        <Section />
      </div>
    </div>
  );
}
