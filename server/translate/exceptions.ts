export type Kind = 'english' | 'long' | 'placeholders' | 'marks' | 'manifest' | 'parameters' | 'plural';

interface Exception {
  kind: Kind;
  because: string;
  /** Ids by language; `every` excuses the others, too. */
  texts: Record<string, readonly string[]>;
}

/** What `npm run words -- check` lets be. */
export const exceptions: readonly Exception[] = [
  {
    kind: 'english',
    because: 'a name',
    texts: {
      every: [
        'lifecycle#data.kinds.markdown',
        'lifecycle#data.kinds.json',
        'organization/guide#guide.papers.a4',
        'organization/guide#guide.papers.letter',
        'organization/reuse#reuse.formats.qualtrics',
        'panel#panel.name',
        'shipped/manifest#manifest.name.short',
        'shipped/manifest#manifest.staticTabs[0].name',
      ],
    },
  },
  {
    kind: 'english',
    because: 'a symbol of statistics or a unit',
    texts: {
      every: [
        'meeting/pulse#pulse.answers',
        'meeting/pulse#pulse.batch',
        'organization/guide#guide.about',
        'organization/insightsMeasures#insightsMeasures.columns.p',
        'organization/insightsMeasures#insightsMeasures.p/1',
        'organization/insightsMeasures#insightsMeasures.p/2',
        'organization/insightsMeasures#insightsMeasures.rho',
        'organization/insightsView#insightsView.quarterShort',
        'person/rehearsal#rehearsal.left',
      ],
    },
  },
  {
    kind: 'english',
    because: 'the same word in both languages',
    texts: {
      de: [
        'meeting/extraQuestion#extraQuestion.groups.fairness',
        'meeting/minutes#minutes.name',
        'organization/insights#insights.files.measures.engagement',
        'organization/insightsView#insightsView.briefing',
        'organization/insightsView#insightsView.briefingOf',
        'organization/playbook#playbook.fields.name',
        'organization/reuse#reuse.briefing',
        'organization/reuse#reuse.text',
        'organization/story#story.channels.intranet',
        'person/home#home.coaching',
        'person/home#home.playbook',
        'person/rehearsal#rehearsal.insert',
        'ui#ui.link',
      ],
      es: [
        'itemBank#itemBank.answers.no',
        'meeting/minutes#minutes.hasQuorum.no',
        'meeting/pulse#pulse.low',
        'meeting/pulse#pulse.ownSights.did_not',
        'meeting/pulse#pulse.scoreName.1',
        'meeting/recap#recap.no',
        'organization/story#story.channels.intranet',
        'person/home#home.coaching',
      ],
      fr: [
        'meeting/decision#decision.frames.consensus',
        'meeting/decision#decision.frames.vote',
        'meeting/decision#decision.votes.label',
        'meeting/minutes#minutes.note',
        'meeting/observer#observer.note',
        'meeting/opening#opening.pause',
        'meeting/recap#recap.action',
        'meeting/recap#recap.openActions',
        'meeting/recap#recap.openQuestions',
        'organization/guide#guide.title',
        'organization/insights#insights.files.measures.engagement',
        'organization/story#story.channels.intranet',
        'panel#panel.action',
        'person/home#home.actions',
        'person/home#home.coaching',
        'person/home#home.guides',
        'person/home#home.pages',
        'person/reflection#reflection.corrected',
        'person/reflection#reflection.correction',
      ],
    },
  },
  {
    kind: 'long',
    because: 'a whole sentence where English has its beginning',
    texts: { every: ['meeting/room#room.notBegun/2'] },
  },
  {
    kind: 'long',
    because: 'on a line of its own, where it can wrap',
    texts: {
      de: [
        'card#card.title',
        'meeting/acknowledgement#acknowledgement.kinds.risk',
        'meeting/chatNote#note.posting',
        'meeting/pulse#pulse.seenBands.most',
        'meeting/pulse#pulse.seenBands.some',
        'meeting/pulse#pulse.yesBands.most',
        'meeting/room#room.askOrganizer',
        'organization/insightsMeasures#insightsMeasures.gradeCounts.no_signal',
        'organization/insightsView#insightsView.gone',
        'organization/whatWorked#whatWorked.hideWhy',
        'person/activity#activity.tell',
        'person/preferenceCard#preferenceCard.lines.reach',
      ],
      es: [
        'meeting/handover#section.sentences.asked',
        'person/reflection#reflection.facts.bands.few',
        'person/reflection#reflection.facts.bands.most',
      ],
      fr: [
        'lifecycle#data.exportedAt',
        'meeting/decision#decision.tradeOffs',
        'meeting/handover#section.sentences.declined',
        'meeting/ownership#ownership.asks',
        'person/preferenceCard#preferenceCard.findChat',
        'person/reflection#reflection.facts.bands.most',
        'person/reflection#reflection.facts.bands.some',
      ],
    },
  },
  {
    kind: 'plural',
    because: 'these forms are written alike, or no noun follows the number',
    texts: {
      ar: [
        'card#card.others',
        'lifecycle#data.removed',
        'meeting/acknowledgement#acknowledgement.andMore',
        'meeting/handover#section.given',
        'organization/insightsView#insightsView.problems',
        'person/aside#aside.counted',
        'person/reflection#reflection.putBack',
        'person/reflection#reflection.waiting',
        'ui#ui.newOnes',
      ],
    },
  },
  {
    kind: 'plural',
    because: '“un millón de …” is complete for every number',
    texts: { es: ['count#count'] },
  },
];

export interface Problem {
  kind: Kind;
  id: string;
  what: string;
}

export function isExcused(language: string, { kind, id }: Pick<Problem, 'kind' | 'id'>): boolean {
  return exceptions.some(
    (one) => one.kind === kind && [one.texts['every'], one.texts[language]].some((ids) => ids?.includes(id)),
  );
}

/** Exceptions that no problem needs any more. */
export function needlessExceptions(found: Map<string, readonly Problem[]>): string[] {
  const isNeeded = (kind: Kind, language: string, id: string) =>
    [...found]
      .filter(([of]) => language === 'every' || language === of)
      .some(([, problems]) => problems.some((problem) => problem.kind === kind && problem.id === id));
  return exceptions.flatMap(({ kind, texts }) =>
    Object.entries(texts).flatMap(([language, ids]) =>
      ids.filter((id) => !isNeeded(kind, language, id)).map((id) => `${language} ${id}`),
    ),
  );
}
