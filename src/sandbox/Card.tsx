import { AdaptiveCard, HostConfig, OpenUrlAction } from 'adaptivecards';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { cardLook } from './cardLook.ts';
import { drawMarkdown } from './markdown.ts';
import type { ThemeName } from './setting.ts';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = drawMarkdown(text);
  result.didProcess = true;
};

const useStyles = makeStyles({
  // Microsoft's renderer leaves buttons to the browser; these look like Teams'.
  card: {
    '& .ac-pushButton': {
      minHeight: '32px',
      padding: `0 ${tokens.spacingHorizontalM}`,
      border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
      cursor: 'pointer',
    },
    '& .ac-anchor': { color: tokens.colorBrandForegroundLink },
    '& .ac-pushButton:hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
  },
});

export function Card({
  content,
  theme,
  onOpenLink,
}: {
  content: string;
  theme: ThemeName;
  onOpenLink: (url: string) => void;
}) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const open = useRef(onOpenLink);
  useEffect(() => {
    open.current = onOpenLink;
  });
  useEffect(() => {
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig(cardLook(theme));
    card.onExecuteAction = (action) => {
      if (action instanceof OpenUrlAction && action.url !== undefined) open.current(action.url);
    };
    card.parse(JSON.parse(content));
    const drawn = card.render();
    place.current?.replaceChildren(...(drawn ? [drawn] : []));
  }, [content, theme]);
  return <div ref={place} className={styles.card} />;
}
