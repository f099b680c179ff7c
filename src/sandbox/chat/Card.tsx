import { AdaptiveCard, HostConfig, OpenUrlAction } from 'adaptivecards';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { escapeHtml } from '#contract/rules/typedText.ts';
import { cardFont, cardLook } from './cardLook.ts';
import { drawMarkdown } from './markdown.ts';
import { markdownOnPhone, runOnPhone } from './phoneText.ts';
import type { ThemeName } from '../setting.ts';

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
      fontFamily: cardFont,
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
  isPhone = false,
  onOpenLink,
}: {
  content: string;
  theme: ThemeName;
  isPhone?: boolean;
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
    AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = isPhone ? `<p style="margin:0">${escapeHtml(markdownOnPhone(text))}</p>` : drawMarkdown(text);
      result.didProcess = true;
    };
    card.parse(JSON.parse(content, isPhone ? asOnPhone : undefined));
    const drawn = card.render();
    place.current?.replaceChildren(...(drawn ? [drawn] : []));
  }, [content, theme, isPhone]);
  return <div ref={place} className={styles.card} />;
}

/** For `JSON.parse`. By the rules of iOS: Android's are the desktop's. */
function asOnPhone(name: string, value: unknown): unknown {
  if (name !== 'inlines' || !Array.isArray(value)) return value;
  return value.map((run: unknown) => {
    if (typeof run === 'string') return runOnPhone(run, 'ios');
    const { text, ...look } = run as { text: string };
    return { ...look, text: runOnPhone(text, 'ios') };
  });
}
