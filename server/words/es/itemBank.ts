import type { itemBank as english } from '../en/itemBank.ts';

const ordinals = ['primer', 'segundo', 'tercer', 'cuarto'];

export const itemBank: typeof english = {
  questions: {
    recognition_by_name: 'En el último mes, ¿alguien ha dicho, nombrándote, qué aportaste?',
    recognition_effect: 'En el último mes, ¿alguien te ha dicho a qué llevó tu trabajo?',
    recognition_seldom_seen: 'En el último mes, ¿se dieron las gracias a alguien cuyo trabajo casi nunca se ve?',
    fairness_heard: 'En los últimos tres meses, ¿se te escuchó antes de decidir algo sobre tu trabajo?',
    fairness_reasons: 'En los últimos tres meses, cuando una decisión no iba a tu favor, ¿se te dijo por qué?',
    fairness_same_rule:
      'En los últimos tres meses, ¿se aplicó la misma regla a todas las personas en la misma situación?',
    safety_idea: 'En el último mes, ¿alguien de tu equipo ha compartido una idea aún sin terminar?',
    safety_mistake: 'En el último mes, ¿alguien de tu equipo ha dicho que cometió un error?',
    safety_support: 'En el último mes, ¿alguien de tu equipo ha ayudado a otra persona que no podía avanzar?',
    friction_interrupted: 'En el último mes, ¿se interrumpió a alguien en una reunión antes de que terminara?',
    friction_dismissed: 'En el último mes, ¿se descartó algo en una reunión sin darle respuesta?',
    friction_elsewhere: 'En el último mes, ¿hubo gente en una reunión ocupada en otra cosa mientras alguien hablaba?',
    leading_eye_contact: 'En los últimos tres meses, ¿… ha mirado con regularidad a las personas mientras hablaban?',
    leading_acknowledges: 'En los últimos tres meses, ¿… ha dicho ante otras personas qué aportó alguien?',
    leading_invites_challenge: 'En los últimos tres meses, ¿… ha pedido objeciones antes de una decisión definitiva?',
    leading_purpose: 'En los últimos tres meses, ¿… ha dicho al principio para qué era una reunión?',
    leading_how_decided:
      'En los últimos tres meses, ¿… ha dicho de antemano cómo se tomaría una decisión, y quién la tomaría?',
    leading_explains: 'En los últimos tres meses, ¿… ha explicado por qué se tomó una decisión?',
    leading_clarifies:
      'En los últimos tres meses, ¿… ha puesto por escrito qué se decidió, quién hace qué y para cuándo?',
    leading_timely_feedback: 'En los últimos tres meses, ¿… te ha dicho en pocos días cómo veía tu trabajo?',
    leading_thanks_bad_news:
      'En los últimos tres meses, ¿… ha dado las gracias a alguien que discrepó o trajo malas noticias?',
    leading_mistakes: 'En los últimos tres meses, ¿… ha preguntado qué se puede aprender de un error, y no quién fue?',
    leading_delegates: 'En los últimos tres meses, ¿… ha delegado trabajo y acordado cuándo hablar de él?',
    leading_changes: 'En los últimos tres meses, ¿… ha cambiado algo por lo que se le comentó, y lo ha dicho?',
  },
  labels: {
    recognition_by_name: 'Aportación nombrada',
    recognition_effect: 'Supo a qué llevó su trabajo',
    recognition_seldom_seen: 'Gracias por el trabajo que casi no se ve',
    fairness_heard: 'Se escuchó antes de decidir',
    fairness_reasons: 'Se dijo por qué, si no fue a favor',
    fairness_same_rule: 'Misma regla para todo el mundo',
  },
  answers: { yes: 'sí', no: 'no', couldNotTell: 'no lo sé' },
  briefing: {
    say: (sentence) => `La frase: “${sentence}”`,
    quarter: (number, year) => `${ordinals[number - 1] ?? number} trimestre de ${year}`,
    blank: '…',
    directions: {
      rising: (question, from, to) =>
        `A la pregunta “${question}” respondió que sí claramente más gente en el ${to} que en el ${from}.`,
      falling: (question, from, to) =>
        `A la pregunta “${question}” respondió que sí claramente menos gente en el ${to} que en el ${from}.`,
      unclear: (question, from, to) =>
        `Las respuestas a la pregunta “${question}” no muestran un cambio claro del ${from} al ${to}.`,
    },
    basis: (from, answersFrom, to, answersTo) =>
      `Se basa en al menos ${answersFrom} respuestas del ${from} y al menos ${answersTo} del ${to}, dadas de forma anónima tras reuniones de al menos cinco personas que dirigen en cada trimestre.`,
    uncertainty:
      'Llamamos claro a un cambio solo si es de al menos 25 puntos porcentuales y el simple azar mostraría uno igual de grande en menos de 1 de cada 20 comparaciones; aun así, de siete conductas, una puede moverse por azar.',
    tooLittle: (question, from, to) =>
      `También preguntamos: “${question}” Aún no hay suficientes respuestas del ${from} y del ${to} para decir si algo ha cambiado: para eso, cada trimestre necesita al menos cinco personas que dirijan, dos resultados y diez respuestas.`,
  },
};
