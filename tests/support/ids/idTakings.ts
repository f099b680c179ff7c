import type { Thing } from './idThings.ts';

export type Whose = 'any member' | 'the host' | 'its author' | 'its owner' | 'its owner or the host';

/**
 * The id that a place takes. `of`: of the meeting in the path, of the series, or of the series and not later than the
 * path's meeting. `makes`: the panel generates the id for a new thing of this kind; with `fresh` it must be unused.
 * `many`: one of many in a draft, which the second test fills.
 */
export interface Taking {
  kind: Thing['kind'];
  of: 'meeting' | 'series' | 'no later meeting';
  whose: Whose;
  makes?: 'id' | 'fresh';
  many?: true;
}

const takes = (kind: Thing['kind'], of: Taking['of'], whose: Whose, set: Partial<Taking> = {}): Taking => ({
  kind,
  of,
  whose,
  ...set,
});
const makes = { makes: 'id' } as const;
const many = { many: true } as const;
const anybody = takes('person', 'series', 'any member');
const aside = takes('aside', 'series', 'its author');
export const meeting = takes('meeting', 'series', 'any member');

/**
 * Every place that takes an id; add new ones here. `path.meeting` is missing because it takes the same everywhere.
 */
export const takings: Record<string, Taking> = {
  'acknowledge path.acknowledgement': takes('acknowledgement', 'meeting', 'its author', makes),
  'acknowledge body.to.*': anybody,
  'takeBackAcknowledgement path.acknowledgement': takes('acknowledgement', 'meeting', 'its author'),
  'saveCommitment path.commitment': takes('commitment', 'series', 'its author', makes),
  'answerCommitment path.commitment': takes('commitment', 'series', 'its author'),
  'dropCommitment path.commitment': takes('commitment', 'series', 'its author'),
  'shareCommitment path.commitment': takes('commitment', 'series', 'its author'),
  'withdrawCommitment path.commitment': takes('commitment', 'meeting', 'its author'),
  'readAside path.aside': aside,
  'writeAside path.aside': takes('aside', 'series', 'its author', makes),
  'writeAside body.person': anybody,
  'saveAside path.aside': aside,
  'renewAside path.aside': aside,
  'deleteAside path.aside': aside,
  'grantCoach path.grant': takes('grant', 'series', 'its author', makes),
  'extendGrant path.grant': takes('grant', 'series', 'its author'),
  'revokeGrant path.grant': takes('grant', 'series', 'its author'),
  'shareThing path.grant': takes('grant', 'series', 'its author'),
  'shareThing body.thing': takes('release', 'series', 'its author'),
  // Nobody in that test has the role.
  'readPage path.grant': takes('grant', 'series', 'its owner'),
  'raiseConcern path.concern': takes('concern', 'meeting', 'its author', makes),
  'raiseConcern body.from.id': anybody,
  'raiseConcern body.to': anybody,
  'letRead path.concern': takes('concern', 'meeting', 'its author'),
  'letRead body.person': anybody,
  'takeBackConcern path.concern': takes('concern', 'meeting', 'its author'),
  'saveReply path.concern': takes('concern', 'meeting', 'the host'),
  'dropConcern path.box': takes('box', 'series', 'any member'),
  'tickCue path.tick': takes('tick', 'series', 'the host', makes),
  'takeBackCue path.tick': takes('tick', 'meeting', 'its author'),
  'saveDecision path.decision': takes('decision', 'meeting', 'the host', makes),
  'saveDecision body.content.decider.id': anybody,
  'saveDecision body.content.proposer.id': anybody,
  'saveDecision body.content.seconder.id': anybody,
  'saveDecision body.supersedes': takes('decision', 'no later meeting', 'the host'),
  'dropDecision path.decision': takes('decision', 'meeting', 'the host'),
  'startFocus path.focus': takes('focus', 'series', 'the host', makes),
  'showFocus path.focus': takes('focus', 'series', 'its author'),
  'endFocus path.focus': takes('focus', 'series', 'the host'),
  'noteGuideUse path.guide': takes('guide', 'series', 'the host'),
  'saveTailored path.guide': takes('guide', 'series', 'the host'),
  'settleTailored path.guide': takes('guide', 'series', 'the host'),
  'dropTailored path.guide': takes('guide', 'series', 'the host'),
  'printGuide path.guide': takes('guide', 'series', 'any member'),
  'printMyGuide path.guide': takes('guide', 'series', 'any member'),
  // Nobody in that test has the role.
  'saveGuideDraft path.guide': takes('guide', 'series', 'its owner'),
  'discardGuideDraft path.guide': takes('guide', 'series', 'its owner'),
  'publishGuide path.guide': takes('guide', 'series', 'its owner'),
  'retireGuide path.guide': takes('guide', 'series', 'its owner'),
  'readInsights path.unit': takes('unit', 'series', 'its owner'),
  'readFigureBriefings path.unit': takes('unit', 'series', 'its owner'),
  'orderFigures body.unit': takes('unit', 'series', 'its owner'),
  'switchUnit path.unit': takes('unit', 'series', 'its owner'),
  'removeMeasures path.measuresFile': takes('measuresFile', 'series', 'its owner'),
  'readAssociations path.measuresFile': takes('measuresFile', 'series', 'its owner'),
  'saveChangePeriod path.changePeriod': takes('changePeriod', 'series', 'its owner'),
  'removeChangePeriod path.changePeriod': takes('changePeriod', 'series', 'its owner'),
  'saveMistake path.mistake': takes('mistake', 'meeting', 'the host', makes),
  'dropMistake path.mistake': takes('mistake', 'meeting', 'the host'),
  'saveOpening body.content.decider.id': anybody,
  'postNote path.note': takes('note', 'series', 'its author', { makes: 'fresh' }),
  'postNote body.content.to.*': anybody,
  'postNote body.content.decision': takes('decision', 'series', 'any member'),
  'postNote body.content.acknowledgement': takes('acknowledgement', 'meeting', 'any member'),
  'askToSwap body.person': anybody,
  'chooseObserver body.person': anybody,
  'chooseForSheet path.observation': takes('observation', 'meeting', 'its author'),
  'answerAction path.action': takes('action', 'meeting', 'its owner'),
  'agreeCheckIn path.action': takes('action', 'meeting', 'its owner'),
  'agreeCheckIn path.checkIn': takes('checkIn', 'meeting', 'its owner'),
  'sayRoom path.action': takes('action', 'meeting', 'its owner'),
  'saveTouch path.action': takes('action', 'meeting', 'the host'),
  'saveTouch body.person': anybody,
  'saveTouch body.content.checkIns.*.id': takes('checkIn', 'meeting', 'the host', many),
  'moveAction path.action': takes('action', 'series', 'its owner or the host'),
  'saveRehearsal path.rehearsal': takes('rehearsal', 'series', 'its author', makes),
  'seeRehearsal path.rehearsal': takes('rehearsal', 'series', 'its author'),
  'dropRehearsal path.rehearsal': takes('rehearsal', 'series', 'its author'),
  'castBallot path.pulse': takes('pulse', 'series', 'any member'),
  'sendTicket path.pool': takes('pool', 'series', 'any member'),
  'tellChange path.release': takes('release', 'series', 'its author'),
  'saveDraft body.content.actions.*.id': takes('action', 'meeting', 'the host', many),
  'saveDraft body.content.actions.*.owner.id': anybody,
  'saveDraft body.content.actions.*.helpers.*.id': anybody,
  'saveDraft body.content.minutes.present.*.id': anybody,
  'saveDraft body.content.minutes.absent.*.id': anybody,
  'saveDraft body.content.questions.*.id': takes('question', 'meeting', 'the host', many),
  'markDone path.action': takes('action', 'series', 'its owner or the host'),
  'handOn path.action': takes('action', 'series', 'its owner or the host'),
  'handOn body.from': anybody,
  'handOn body.to': anybody,
  'dropAction path.action': takes('action', 'series', 'its owner or the host'),
  'closeQuestion path.question': takes('question', 'series', 'the host'),
  'handSection path.section': takes('section', 'meeting', 'the host', makes),
  'handSection body.person': anybody,
  'answerSection path.section': takes('section', 'meeting', 'its owner'),
  'dropSection path.section': takes('section', 'meeting', 'the host'),
  'nominate path.story': takes('story', 'series', 'its owner', { makes: 'fresh' }),
  'nominate body.to': takes('person', 'series', 'the host'),
  'takeBackNomination path.story': takes('story', 'series', 'its owner'),
  'agreeToStory path.story': takes('story', 'series', 'its author'),
  'refuseStory path.story': takes('story', 'series', 'its author'),
  'shareWhatWorked path.whatWorked': takes('whatWorked', 'series', 'its author', { makes: 'fresh' }),
  'removeWhatWorked path.whatWorked': takes('whatWorked', 'series', 'its author'),
  'sayItHelped path.whatWorked': takes('whatWorked', 'series', 'any member'),
  'hideWhatWorked path.whatWorked': takes('whatWorked', 'series', 'any member'),
  'setSupport body.person': anybody,
  'agreeLighter body.person': anybody,
  'nameManager body.person': anybody,
  'answerAsksToRead path.asking': takes('asking', 'series', 'its author'),
  'markReflectionRead path.reflection': takes('reflection', 'series', 'its author'),
};
