import { AdaptiveCard, HostConfig, OpenUrlAction } from 'adaptivecards';
import { useEffect, useRef } from 'react';
import { cardLook } from './cardLook.ts';
import { drawMarkdown } from './markdown.ts';
import type { ThemeName } from './setting.ts';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = drawMarkdown(text);
  result.didProcess = true;
};

/** A card drawn by Microsoft's own renderer. */
export function Card({
  content,
  theme,
  onOpenLink,
}: {
  content: string;
  theme: ThemeName;
  onOpenLink: (url: string) => void;
}) {
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
  return <div ref={place} />;
}
