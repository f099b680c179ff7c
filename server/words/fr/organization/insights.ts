import { fileLimits } from '#contract/rules/organization/insightsFiles.ts';
import type { insights as english } from '../../en/organization/insights.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('fr');

const problems: (typeof english)['files']['problems'] = {
  file_too_big: (_, number) =>
    `Le fichier dépasse ${number} Mo. Divisez-le, ou supprimez les colonnes dont personne n’a besoin.`,
  is_workbook: () =>
    'C’est un classeur Excel. Dans Excel, enregistrez-le au format « CSV UTF-8 », et choisissez ce fichier.',
  not_text: () => 'Ce n’est pas un fichier texte. Choisissez un fichier CSV.',
  not_utf8: () =>
    'Bookend ne reconnaît pas le jeu de caractères de ce fichier. Dans Excel, enregistrez-le au format « CSV UTF-8 », et choisissez ce fichier.',
  quote_not_closed: () =>
    'Un guillemet s’ouvre dans cette ligne et ne se referme jamais : rien de ce qui suit n’est lisible.',
  header_missing: () => 'La première ligne doit nommer les colonnes.',
  no_person_column: () =>
    'La colonne avec les ID d’objet manque. Nommez-la « ID d’objet » pour des personnes ou « Groupe » pour des groupes.',
  no_unit_column: () => 'La colonne avec l’entité manque. Nommez-la « Entité ».',
  no_period_column: () => 'La colonne avec la période manque. Nommez-la « Période ».',
  no_measure_column: () => 'La colonne avec l’indicateur manque. Nommez-la « Indicateur ».',
  no_value_column: () => 'La colonne avec la valeur manque. Nommez-la « Valeur ».',
  column_twice: (value) => `« ${value} » désigne une colonne qui existe déjà. Gardez l’une des deux.`,
  column_unknown: (value) => `Bookend ne connaît pas la colonne « ${value} ». Renommez-la ou supprimez-la.`,
  no_rows: () => 'Ce fichier ne contient rien, sauf peut-être les noms des colonnes.',
  too_many_rows: (_, number) => `Le fichier a plus de ${number} lignes. Divisez-le, ou supprimez les lignes vides.`,
  too_many_units: (_, number) =>
    `Le fichier a plus de ${number} entités. Y a-t-il une colonne avec des noms ou des fonctions ?`,
  too_many_groups: (_, number) =>
    `Le fichier a plus de ${number} groupes. Utilisez un groupe plus grand au lieu de plusieurs petits.`,
  too_many_people: (_, number) =>
    `Le fichier et ses groupes ont plus de ${number} personnes. Enlevez quelques groupes.`,
  too_many_cells: (value) =>
    `« ${value} » est dans une colonne sans nom. Si cela fait partie de la cellule précédente, mettez celle-ci entre guillemets.`,
  row_repeated: (_, number) => `Identique à la ligne ${number} ; cela compte une fois.`,
  unit_missing: () => 'L’entité manque.',
  person_missing: () => 'L’ID d’objet manque.',
  person_is_address: (value) =>
    `« ${value} » est une adresse. Bookend n’a pas le droit de chercher des adresses : utilisez l’ID d’objet de la personne dans Entra.`,
  person_not_an_id: (value) =>
    `« ${value} » n’est pas un ID d’objet. Il a 32 chiffres et lettres de a à f, en cinq groupes.`,
  person_in_two_units: (_, number) =>
    `Cette personne est dans une autre entité à la ligne ${number}. Gardez l’une des deux lignes.`,
  person_and_group: () => 'Cette ligne nomme à la fois une personne et un groupe. Donnez à chacun sa propre ligne.',
  group_not_an_id: (value) =>
    `« ${value} » n’est pas un ID d’objet. Utilisez l’ID d’objet du groupe dans Entra, pas son nom ni son adresse.`,
  group_unknown: () => 'Aucun groupe n’a cet ID d’objet dans Entra.',
  group_hidden: () => 'Entra ne vous laisse pas lire qui est dans ce groupe. Nommez plutôt les personnes.',
  group_empty: () => 'Entra ne nomme personne dans ce groupe.',
  members_in_two_units: (value, number) =>
    `${plural(Number(value), { one: `${value} personne de ce groupe est`, other: `${value} personnes de ce groupe sont` })} aussi dans une autre entité, par exemple à cause de la ligne ${number}. ${plural(Number(value), { one: 'Elle ne compte', other: 'Elles ne comptent' })} dans aucune des deux.`,
  level_skipped: (_, number) => `Le niveau ${number} est vide, mais un niveau inférieur ne l’est pas.`,
  name_too_long: (value, number) => `« ${value} » dépasse ${number} caractères.`,
  spelled_differently: (value, number) =>
    `« ${value} » est écrit autrement à la ligne ${number}. Utilisez une seule orthographe.`,
  unit_unknown: (value) => `« ${value} » n’est pas une de vos entités.`,
  unit_ambiguous: (value, number) =>
    `${number} entités s’appellent « ${value} ». Écrivez aussi les entités au-dessus, comme dans « Ventes / Nord ».`,
  unit_too_small: (value, number) =>
    `« ${value} » compte ${number} ${plural(number, { one: 'personne', other: 'personnes' })}. Il en faut ${fileLimits.fewestPeople} dans une entité, pour qu’une valeur ne dise rien sur l’une d’elles.`,
  period_missing: () => 'La période manque.',
  period_unreadable: (value) =>
    `« ${value} » n’est ni un trimestre ni un mois. Écrivez 2026-Q3 ou 2026-07, par exemple.`,
  period_in_future: (value) => `« ${value} » est encore à venir.`,
  measure_missing: () => 'L’indicateur manque.',
  measure_unknown: (value) =>
    `« ${value} » n’est pas un indicateur que Bookend importe : engagement, sécurité ou rotation.`,
  value_missing: () => 'La valeur manque.',
  value_not_a_number: (value) => `« ${value} » n’est pas un nombre.`,
  value_ambiguous: (value) =>
    `« ${value} » peut avoir des décimales ou dépasser mille. Écrivez-le avec deux décimales.`,
  value_out_of_range: (value, number) => `« ${value} » est trop grand : les valeurs vont de −${number} à ${number}.`,
  scale_differs: (value) =>
    `« ${value} » ne va pas avec les autres valeurs de cet indicateur : toutes ont un signe pour cent, ou aucune.`,
  value_contradicts: (_, number) =>
    `La ligne ${number} a une autre valeur pour les mêmes entité, période et indicateur. Gardez-en une.`,
  month_beside_quarter: (_, number) => `La ligne ${number} a la valeur du trimestre entier, qui compte.`,
};

export const insights: typeof english = {
  files: {
    measures: { engagement: 'Engagement', safety: 'Sécurité', turnover: 'Rotation' },
    problems,
    row: (row) => `Ligne ${row}`,
    unitsHint:
      'Un fichier CSV avec les colonnes « ID d’objet » et « Entité », plus « Entité 2 » et « Entité 3 » si vos entités ont des sous-entités. Chaque personne y figure une fois. Bookend ignore les autres colonnes. Une entité renommée ou déplacée compte comme nouvelle.',
    groupsHint: `Au lieu d’une personne, une ligne peut nommer un groupe, par son ID d’objet dans la colonne « Groupe ». Elle vaut pour toutes les personnes qui y sont maintenant, ou dans un groupe qu’il contient ; les changements ultérieurs comptent dès que vous importez de nouveau le fichier. Au plus ${fileLimits.groups} groupes, et 20 000 personnes en tout.`,
    objectIdHint:
      'Dans le centre d’administration Entra, Utilisateurs › Tous les utilisateurs › Télécharger les utilisateurs donne un fichier CSV où chaque personne a un ID d’objet. Bookend ne peut pas chercher les adresses e-mail.',
    measuresHint: `Un fichier CSV avec les colonnes « Entité », « Période », « Indicateur » et « Valeur ». Les indicateurs sont l’engagement, la sécurité et la rotation. Les périodes sont des trimestres (2026-Q3) ou des mois (2026-07) : un trimestre reçoit la moyenne de ses mois. Une entité doit compter au moins ${fileLimits.fewestPeople} personnes.`,
  },
};
