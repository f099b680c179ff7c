import type { IAdaptiveCard, IContainer, ITextBlock } from '@microsoft/teams.cards';
import type { Acknowledgement } from '#contract/acknowledgement.ts';
import type { Decision } from '#contract/decision.ts';
import type { Place } from '#contract/panel.ts';
import { gone, type Named } from '#contract/people.ts';
import type { Filed, Observation } from '#contract/recap.ts';
import type { Language } from '#contract/values.ts';
import { block, escape, fits, heading, line, linkInto, quiet, shorten, type CardPlace } from '../delivery/card.ts';
import { cardWords, type CardWords } from './words.ts';

/** From the whole recap to its outline: the first that fits is posted. Its actions' links are the first to go. */
const measures = [
  { items: 100, letters: 500, isLinked: true },
  { items: 100, letters: 500, isLinked: false },
  { items: 100, letters: 160, isLinked: false },
  { items: 40, letters: 160, isLinked: false },
  { items: 20, letters: 120, isLinked: false },
  { items: 10, letters: 100, isLinked: false },
  { items: 5, letters: 80, isLinked: false },
  { items: 3, letters: 60, isLinked: false },
] as const;

interface Setting extends CardPlace {
  language: Language;
  meeting: string;
  /** The actions that their owners have accepted. */
  accepted?: ReadonlySet<string>;
  /** The fingerprint of the key that admits ratings of the meeting; null: it has no pulse. */
  ratingKey?: string | null;
}

/** The recap as an Adaptive Card 1.5, serialised; shortened at words, never in one, until it fits. */
export function recapCard(filed: Filed, setting: Setting): string {
  let card = '';
  for (const measure of measures) {
    card = JSON.stringify(cardOf(filed, setting, measure));
    if (fits(card)) break;
  }
  return card;
}

/** A day before its month, which no reader takes for the other. */
const dateLocale: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

type Measure = (typeof measures)[number];

function cardOf(filed: Filed, setting: Setting, measure: Measure): IAdaptiveCard {
  const say = cardWords[setting.language];
  const text = (words: string) => escape(shorten(words, measure.letters));
  const day = (iso: string) =>
    new Intl.DateTimeFormat(dateLocale[setting.language], {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(iso));

  const decision = ({ state, content, supersededBy }: Decision): IContainer | null => {
    if (supersededBy !== null) return null;
    const how =
      content.frame === null
        ? ''
        : say.frame[content.frame](content.decider ? text(nameOf(content.decider, say.gone)) || null : null);
    const standing = {
      final: '',
      draft: '',
      withdrawn: say.withdrawn,
      proposed: say.proposed,
      put_off: content.putOffUntil ? say.putOffUntil(day(content.putOffUntil)) : '',
    }[state];
    return block([
      line(text(state === 'final' ? content.final : content.statement), { weight: 'Bolder' }),
      quiet([standing, how].filter(Boolean).join(' · ')),
      content.reason.trim() ? line(`${say.why}: ${text(content.reason)}`) : null,
      content.disagreement.trim() ? quiet(say.disagreed(text(content.disagreement))) : null,
      content.tradeOffs.trim() ? line(`${say.tradeOffs}: ${text(content.tradeOffs)}`) : null,
      ...(content.isFromAi ? (['aiMissing', 'aiWrong', 'aiDisagree'] as const) : []).map((asked) =>
        content[asked].trim() ? quiet(say.ai[asked](text(content[asked]))) : null,
      ),
    ]);
  };

  const owned = (name: string, actions: Filed['actions']): IContainer =>
    block([
      line(text(name), { weight: 'Bolder' }),
      ...actions.map((action) => {
        const parts = [text(action.what) || say.noWords, action.due ? day(action.due) : say.noDate];
        if (setting.accepted?.has(action.id)) parts.push(say.accepted);
        const words = line(parts.join(' · '));
        return measure.isLinked ? linked(words, `${say.open}: ${action.what || say.noWords}`, action.id) : words;
      }),
    ]);

  const concern = ({ by, kind, text: words, from }: Filed['concerns'][number]): ITextBlock => {
    const waitsFor = kind === 'waiting' && from ? say.waitsFor(text(nameOf(from, say.gone))) : '';
    const raisedBy = by ? text(nameOf(by, say.gone)) : '';
    return line(`• ${[text(words), waitsFor, raisedBy].filter(Boolean).join(' · ')}`);
  };

  const acknowledged = ({ to, kind, what, outcome }: Acknowledgement): IContainer => {
    const names = new Intl.ListFormat(dateLocale[setting.language]).format(to.map((one) => nameOf(one, say.gone)));
    return block([
      line(text(names) || say.wholeTeam, { weight: 'Bolder' }),
      what.trim() ? line(text(what)) : null,
      quiet([say.kinds[kind], outcome.trim() ? say.ledTo(text(outcome)) : ''].filter(Boolean).join(' · ')),
    ]);
  };
  const seen = ({ strength, growth, by }: Observation): IContainer =>
    block([
      line(`${say.strength}: ${text(strength)}`),
      line(`${say.growth}: ${text(growth)}`),
      by ? quiet(say.observedBy(text(nameOf(by, say.gone)))) : null,
    ]);

  const leadTo = (place: Omit<Place, 'meeting'>) => linkInto(setting, { ...place, meeting: setting.meeting });
  const linked = (words: ITextBlock, title: string, action: string): IContainer => ({
    type: 'Container',
    spacing: 'Small',
    items: [words],
    selectAction: { type: 'Action.OpenUrl', title, url: leadTo({ to: 'action', action }) },
  });

  const cut = <Item>(items: Item[]) => ({ shown: items.slice(0, measure.items), left: items.length - measure.items });
  const more = (left: number) => (left > 0 ? quiet(say.more(left)) : null);

  const decisions = cut(filed.decisions.map(decision).filter((item) => item !== null));
  const actions = cut(filed.actions);
  const questions = cut(filed.questions);
  const concerns = cut(filed.concerns.filter(({ isAnswered }) => !isAnswered));
  const learnings = cut(filed.learnings);
  const thanks = cut(filed.acknowledgements);
  const missing = cut(filed.missing);
  const isEmpty = [decisions, actions, questions, concerns, learnings, thanks].every(({ shown }) => shown.length === 0);

  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    msteams: { width: 'full' },
    fallbackText: shorten(filed.purpose, 200) || say.recap,
    body: [
      quiet(say.recap),
      filed.purpose ? line(text(filed.purpose), { size: 'Large', weight: 'Bolder', style: 'heading' }) : null,
      ...(decisions.shown.length > 0 ? [heading(say.decided), ...decisions.shown, more(decisions.left)] : []),
      ...(actions.shown.length > 0
        ? [
            heading(say.actions),
            ...byOwner(actions.shown, say).map(([name, own]) => owned(name, own)),
            more(actions.left),
          ]
        : []),
      ...(questions.shown.length > 0
        ? [heading(say.questions), ...questions.shown.map((item) => line(`• ${text(item.text)}`)), more(questions.left)]
        : []),
      ...(concerns.shown.length > 0
        ? [heading(say.concerns), ...concerns.shown.map(concern), more(concerns.left)]
        : []),
      ...(learnings.shown.length > 0
        ? [
            heading(say.learned),
            ...learnings.shown.map(({ learned }) => line(`• ${text(learned)}`)),
            more(learnings.left),
          ]
        : []),
      ...(thanks.shown.length > 0
        ? [heading(say.acknowledged), ...thanks.shown.map(acknowledged), more(thanks.left)]
        : []),
      ...(filed.observed.length > 0 ? [heading(say.observed), ...filed.observed.map(seen)] : []),
      ...(missing.shown.length > 0
        ? [
            heading(`⚠ ${say.missing}`),
            ...missing.shown.map(({ code, name }) => quiet(say.missed[code](text(name)))),
            more(missing.left),
          ]
        : []),
      isEmpty ? line(say.nothing) : null,
      filed.questionsUntil ? quiet(say.questionsUntil(day(filed.questionsUntil))) : null,
      // Everybody in the chat reads the same card: a panel that shows other characters was given a key of its own.
      setting.ratingKey ? quiet(say.ratingKey(setting.ratingKey)) : null,
    ].filter((element) => element !== null),
    actions: [
      { type: 'Action.OpenUrl', title: say.open, url: leadTo({ to: 'recap' }) },
      { type: 'Action.OpenUrl', title: say.rate, url: leadTo({ to: 'rating' }) },
    ],
  };
}

/** Who had their name removed is called so. */
function nameOf({ id, name }: Named, whoIsGone: string): string {
  return id === gone.id ? whoIsGone : name;
}

/** Owners in the order they appear; who is nobody yet comes last. */
function byOwner(actions: Filed['actions'], say: Pick<CardWords, 'noOwner' | 'gone'>): [string, Filed['actions']][] {
  const groups = new Map<string, { name: string; actions: Filed['actions'] }>();
  for (const action of actions) {
    const name = action.owner ? nameOf(action.owner, say.gone).trim() : '';
    const key = action.owner?.id ?? name;
    const group = groups.get(key) ?? { name: name || say.noOwner, actions: [] };
    group.actions.push(action);
    groups.set(key, group);
  }
  const orphans = groups.get('');
  groups.delete('');
  return [...groups.values(), ...(orphans ? [orphans] : [])].map((group) => [group.name, group.actions]);
}
