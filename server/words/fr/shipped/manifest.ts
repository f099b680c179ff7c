import type { ManifestTexts } from '../../shipped.ts';

export const manifest: ManifestTexts = {
  'name.short': 'Bookend',
  'name.full': 'Bookend : bien ouvrir et bien clôturer une réunion',
  'description.short': 'Ouvrir une réunion avec un objectif, la clôturer avec décisions et dates.',
  'description.full':
    'Bookend se tient aux deux bouts d’une réunion. L’hôte dit pourquoi nous sommes là, comment nous décidons et que les autres avis sont bienvenus ; note les décisions quand elles sont prises ; et clôture avec des décisions, des responsables et des dates, publiés en une seule carte dans la conversation de la réunion. Les autres suivent en direct et évaluent la clarté et la sécurité en deux clics, anonymement. La réunion suivante s’ouvre avec ce qui reste ouvert. Pas de bot, pas d’enregistrement, pas de transcription, pas d’IA.',
  'staticTabs[0].name': 'Bookend',
  'staticTabs[1].name': 'Accueil',
  'activities.activityTypes[0].description': 'Évaluer la réunion',
  'activities.activityTypes[0].templateText': '{actor} vous demande d’évaluer la réunion',
  'activities.activityTypes[1].description': 'Vos actions',
  'activities.activityTypes[1].templateText': '{actor} vous a confié une action',
  'activities.activityTypes[2].description': 'Réponses pour vous',
  'activities.activityTypes[2].templateText': '{actor} vous a répondu',
};
