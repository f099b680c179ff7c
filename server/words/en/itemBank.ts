import type { ExtraQuestionItem } from '#contract/rules/meeting/extraQuestion.ts';
import type { ReadyMadeItem } from '#contract/rules/organization/itemBank.ts';

/** Changing a question, its label or the answers requires a new version in `server/features/itemBank/items.ts`. */
const questions: Record<ReadyMadeItem, string> = {
  recognition_by_name: 'In the last month, has somebody said by name what you contributed?',
  recognition_effect: 'In the last month, has somebody told you what came of your work?',
  recognition_seldom_seen: 'In the last month, was somebody thanked whose work is seldom seen?',
  fairness_heard: 'In the last three months, were you heard before something about your work was decided?',
  fairness_reasons: 'In the last three months, when a decision went against you, were you told why?',
  fairness_same_rule: 'In the last three months, did the same rule apply to everybody in the same situation?',
  safety_idea: 'In the last month, has somebody in your team shared an idea that wasn’t finished yet?',
  safety_mistake: 'In the last month, has somebody in your team said that they made a mistake?',
  safety_support: 'In the last month, has somebody in your team helped another person who was stuck?',
  friction_interrupted: 'In the last month, was somebody interrupted in a meeting before they had finished?',
  friction_dismissed: 'In the last month, was something brushed aside in a meeting without an answer?',
  friction_elsewhere:
    'In the last month, were people in a meeting busy with something else while somebody was speaking?',
  leading_eye_contact: 'In the last three months, has … regularly looked at people while they spoke?',
  leading_acknowledges: 'In the last three months, has … said in front of others what somebody contributed?',
  leading_invites_challenge: 'In the last three months, has … asked for objections before a final decision?',
  leading_purpose: 'In the last three months, has … said at the start what a meeting was for?',
  leading_how_decided: 'In the last three months, has … said beforehand how a decision would be made, and by whom?',
  leading_explains: 'In the last three months, has … explained why a decision was made?',
  leading_clarifies: 'In the last three months, has … put in writing what was decided, who does what and by when?',
  leading_timely_feedback: 'In the last three months, has … told you within a few days how they saw your work?',
  leading_thanks_bad_news: 'In the last three months, has … thanked somebody who disagreed or brought bad news?',
  leading_mistakes: 'In the last three months, has … asked what can be learned from a mistake, and not who it was?',
  leading_delegates: 'In the last three months, has … given work away and agreed when to talk about it?',
  leading_changes: 'In the last three months, has … changed something because of feedback, and said so?',
};

/** In results. */
const labels: Record<ExtraQuestionItem, string> = {
  recognition_by_name: 'Contribution named',
  recognition_effect: 'Told what came of their work',
  recognition_seldom_seen: 'Thanks for work that is seldom seen',
  fairness_heard: 'Heard before a decision',
  fairness_reasons: 'Told why, if it went against them',
  fairness_same_rule: 'Same rule for everybody',
};

export const itemBank = {
  questions,
  labels,
  answers: { yes: 'yes', no: 'no', couldNotTell: 'can’t tell' },
  briefing: {
    say: (sentence: string) => `The sentence: “${sentence}”`,
    quarter: (number: number, year: number) => `Q${number} ${year}`,
    /** In place of what a host fills in. */
    blank: '…',
    directions: {
      rising: (question: string, from: string, to: string) =>
        `Asked “${question}”, clearly more people said yes in ${to} than in ${from}.`,
      falling: (question: string, from: string, to: string) =>
        `Asked “${question}”, clearly fewer people said yes in ${to} than in ${from}.`,
      unclear: (question: string, from: string, to: string) =>
        `Asked “${question}”, people’s answers show no clear change from ${from} to ${to}.`,
    },
    basis: (from: string, answersFrom: number, to: string, answersTo: number) =>
      `This rests on at least ${answersFrom} answers in ${from} and at least ${answersTo} in ${to}, given anonymously after meetings of at least five hosts in each quarter.`,
    uncertainty:
      'We call a change clear only if it is at least 25 percentage points and chance alone would show one as large in fewer than 1 of 20 comparisons; even so, of seven behaviours one can move by chance.',
    tooLittle: (question: string, from: string, to: string) =>
      `We also ask: “${question}” There aren’t enough answers from ${from} and ${to} yet to say whether anything has changed: for that, each quarter needs at least five hosts, two results and ten answers.`,
  },
};
