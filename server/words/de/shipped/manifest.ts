import type { ManifestTexts } from '../../shipped.ts';

export const manifest: ManifestTexts = {
  'name.short': 'Bookend',
  'name.full': 'Bookend: Besprechungen gut öffnen und schließen',
  'description.short': 'Besprechungen mit Zweck öffnen, mit Entscheidungen und Terminen schließen.',
  'description.full':
    'Bookend steht an beiden Enden einer Besprechung. Wer leitet, sagt, warum wir hier sind, wie wir entscheiden und dass Widerspruch erwünscht ist; hält Entscheidungen fest, wenn sie fallen; und schließt mit Entscheidungen, Verantwortlichen und Terminen, die als eine Karte im Chat der Besprechung stehen. Alle anderen folgen live und bewerten Klarheit und Sicherheit mit zweimal Tippen, anonym. Die nächste Besprechung öffnet mit dem, was noch offen ist. Kein Bot, keine Aufzeichnung, kein Transkript, keine KI.',
  'staticTabs[0].name': 'Bookend',
  'staticTabs[1].name': 'Meine Aufgaben',
  'activities.activityTypes[0].description': 'Besprechung bewerten',
  'activities.activityTypes[0].templateText': '{actor} bittet Sie, die Besprechung zu bewerten',
  'activities.activityTypes[1].description': 'Ihre Aufgaben',
  'activities.activityTypes[1].templateText': '{actor} hat Ihnen eine Aufgabe übertragen',
  'activities.activityTypes[2].description': 'Antworten an Sie',
  'activities.activityTypes[2].templateText': '{actor} hat Ihnen geantwortet',
};
