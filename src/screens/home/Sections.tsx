import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ComponentType } from 'react';
import type { Words } from '#words/en/catalogue.ts';
import { touch, touchSize } from '../../ui/touch.ts';
import { useWords } from '../../words/words.tsx';

export interface HomeSection {
  name: string;
  title: (words: Words) => string;
  Section: ComponentType;
}

interface SectionsProps {
  label: string;
  /** In order; the first opens by default. */
  sections: readonly [HomeSection, ...HomeSection[]];
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  tabs: { flexWrap: 'wrap', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  tab: { [touch]: { minHeight: touchSize } },
  section: { minWidth: 0 },
});

/** A page of the personal tab in several sections, one shown at a time. */
export function Sections({ label, sections }: SectionsProps) {
  const words = useWords();
  const styles = useStyles();
  const id = useId();
  const [shown, setShown] = useState(sections[0].name);
  const { name, Section } = sections.find((one) => one.name === shown) ?? sections[0];
  return (
    <div className={styles.root}>
      <TabList
        className={styles.tabs}
        size="small"
        appearance="subtle"
        aria-label={label}
        selectedValue={name}
        onTabSelect={(_, { value }) => {
          setShown(String(value));
        }}
      >
        {sections.map((one) => (
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
