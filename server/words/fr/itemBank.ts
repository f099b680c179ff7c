import type { itemBank as english } from '../en/itemBank.ts';

export const itemBank: typeof english = {
  questions: {
    recognition_by_name: 'Au cours du dernier mois, quelqu’un a-t-il dit, en vous nommant, ce que vous avez apporté ?',
    recognition_effect: 'Au cours du dernier mois, quelqu’un vous a-t-il dit ce que votre travail a donné ?',
    recognition_seldom_seen: 'Au cours du dernier mois, a-t-on remercié quelqu’un dont le travail se voit rarement ?',
    fairness_heard:
      'Au cours des trois derniers mois, vous a-t-on écouté avant de décider quelque chose concernant votre travail ?',
    fairness_reasons:
      'Au cours des trois derniers mois, quand une décision vous était défavorable, vous a-t-on dit pourquoi ?',
    fairness_same_rule:
      'Au cours des trois derniers mois, la même règle a-t-elle valu pour toutes les personnes dans la même situation ?',
    safety_idea: 'Au cours du dernier mois, quelqu’un dans votre équipe a-t-il partagé une idée encore inachevée ?',
    safety_mistake: 'Au cours du dernier mois, quelqu’un dans votre équipe a-t-il dit avoir fait une erreur ?',
    safety_support:
      'Au cours du dernier mois, quelqu’un dans votre équipe a-t-il aidé une autre personne qui était bloquée ?',
    friction_interrupted: 'Au cours du dernier mois, quelqu’un a-t-il été interrompu en réunion avant d’avoir fini ?',
    friction_dismissed: 'Au cours du dernier mois, quelque chose a-t-il été écarté en réunion sans réponse ?',
    friction_elsewhere:
      'Au cours du dernier mois, des gens étaient-ils occupés à autre chose en réunion pendant que quelqu’un parlait ?',
    leading_eye_contact:
      'Au cours des trois derniers mois, est-ce que … a régulièrement regardé les gens pendant qu’ils parlaient ?',
    leading_acknowledges:
      'Au cours des trois derniers mois, est-ce que … a dit devant d’autres ce que quelqu’un avait apporté ?',
    leading_invites_challenge:
      'Au cours des trois derniers mois, est-ce que … a demandé s’il y avait des objections avant une décision définitive ?',
    leading_purpose: 'Au cours des trois derniers mois, est-ce que … a dit au début à quoi servait une réunion ?',
    leading_how_decided:
      'Au cours des trois derniers mois, est-ce que … a dit à l’avance comment une décision serait prise, et par qui ?',
    leading_explains: 'Au cours des trois derniers mois, est-ce que … a expliqué pourquoi une décision a été prise ?',
    leading_clarifies:
      'Au cours des trois derniers mois, est-ce que … a mis par écrit ce qui est décidé, qui fait quoi et pour quand ?',
    leading_timely_feedback:
      'Au cours des trois derniers mois, est-ce que … vous a fait un retour sur votre travail en l’espace de quelques jours ?',
    leading_thanks_bad_news:
      'Au cours des trois derniers mois, est-ce que … a remercié quelqu’un qui n’était pas d’accord ou apportait une mauvaise nouvelle ?',
    leading_mistakes:
      'Au cours des trois derniers mois, est-ce que … a demandé ce qu’une erreur peut nous apprendre, et non qui l’a faite ?',
    leading_delegates:
      'Au cours des trois derniers mois, est-ce que … a confié du travail et convenu quand en parler ?',
    leading_changes:
      'Au cours des trois derniers mois, est-ce que … a changé quelque chose à la suite d’un retour, et l’a dit ?',
  },
  labels: {
    recognition_by_name: 'Contribution nommée',
    recognition_effect: 'Ce que le travail a donné',
    recognition_seldom_seen: 'Merci pour un travail peu visible',
    fairness_heard: 'Écoute avant une décision',
    fairness_reasons: 'Raison d’une décision défavorable',
    fairness_same_rule: 'Même règle pour tout le monde',
  },
  answers: { yes: 'oui', no: 'non', couldNotTell: 'ne sais pas' },
  briefing: {
    say: (sentence) => `La phrase : « ${sentence} »`,
    quarter: (number, year) => `T${number} ${year}`,
    blank: '…',
    directions: {
      rising: (question, from, to) =>
        `À la question « ${question} », nettement plus de personnes ont répondu oui au ${to} qu’au ${from}.`,
      falling: (question, from, to) =>
        `À la question « ${question} », nettement moins de personnes ont répondu oui au ${to} qu’au ${from}.`,
      unclear: (question, from, to) =>
        `À la question « ${question} », les réponses ne montrent pas de changement net du ${from} au ${to}.`,
    },
    basis: (from, answersFrom, to, answersTo) =>
      `Cela repose sur au moins ${answersFrom} réponses au ${from} et au moins ${answersTo} au ${to}, données anonymement après des réunions d’au moins cinq hôtes par trimestre.`,
    uncertainty:
      'Nous ne parlons de changement net que s’il atteint au moins 25 points de pourcentage et si le hasard seul en montrerait un aussi grand dans moins de 1 comparaison sur 20 ; malgré cela, sur sept comportements, l’un d’eux peut bouger par hasard.',
    tooLittle: (question, from, to) =>
      `Nous demandons aussi : « ${question} » Il n’y a pas encore assez de réponses du ${from} et du ${to} pour dire si quelque chose a changé : il faut pour cela, à chaque trimestre, au moins cinq hôtes, deux résultats et dix réponses.`,
  },
};
