import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { TypedText } from '../../src/words/TypedText.tsx';

const texts = [
  'Read [https://example.org/minutes#3] first.',
  'See ([https://en.wikipedia.org/wiki/Launch_(event)]), or [HTTP://EXAMPLE.ORG]!',
  '„[https://example.org/a?b=c&d=e]“ and [https://müller.example/ü]: both',
  'javascript:alert(1) data:text/html,x file:///etc/passwd mailto:a@b.example xhttps://example.org',
  'https://teams.microsoft.com@elsewhere.example and https:// alone',
  '[https://example.org/a]\u202Egpj.exe',
  'No address',
];

test('only web addresses in a text become links, and they open outside the panel', async () => {
  const { container } = await render(
    <FluentProvider theme={teamsLightTheme}>
      {texts.map((text) => (
        <p key={text}>
          <TypedText>{text.replaceAll(/\[(https?:[^\]]+)\]/giu, '$1')}</TypedText>
        </p>
      ))}
    </FluentProvider>,
  );
  const drawn = [...container.querySelectorAll('p')].map((paragraph) =>
    [...paragraph.childNodes]
      .map((node) => (node.nodeName === 'A' ? `[${node.textContent}]` : node.textContent))
      .join(''),
  );
  expect(drawn).toEqual(texts);
  const links = [...container.querySelectorAll('a')];
  expect(links).toHaveLength(6);
  for (const link of links) {
    expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
    expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noreferrer']);
  }
});
