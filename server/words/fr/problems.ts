import type { problems as english } from '../en/problems.ts';

export const problems: typeof english = {
  codes: {
    offline: 'Pas de connexion à Bookend. Votre texte est gardé ici.',
    malformed: 'Bookend n’a pas compris. Rechargez le panneau et réessayez.',
    must_be_unnamed:
      'Bookend ne peut pas accepter ceci, car il indique qui l’envoie. Rechargez le panneau et réessayez.',
    wrong_length: 'Bookend n’a pas compris. Rechargez le panneau et réessayez.',
    signed_out: 'Votre connexion a expiré. Rechargez le panneau pour vous reconnecter.',
    consent_needed: 'Bookend a besoin de votre autorisation, une seule fois, pour vous connecter.',
    other_organization:
      'Vous utilisez le compte d’une autre organisation. Ici, Bookend est ouvert aux membres et aux invités de l’organisation qui tient la réunion. Vous pouvez lire le récap dans la conversation de la réunion.',
    not_assigned:
      'Votre organisation réserve Bookend à certaines personnes, et vous n’en faites pas encore partie. Demandez à votre admin Teams de vous ajouter.',
    blocked:
      'Votre organisation ne l’autorise pas : votre compte est désactivé, n’a pas de licence Teams ou est bloqué par une stratégie. Contactez votre admin Teams.',
    turned_off:
      'Bookend, ou un service Microsoft dont il a besoin, est désactivé dans votre organisation. Contactez votre admin Teams.',
    chat_elsewhere:
      'Cette conversation a été créée dans une autre organisation : Bookend ne peut pas voir qui en fait partie. Bookend fonctionne dans les conversations et réunions créées par votre propre organisation.',
    host_only: 'Seul l’hôte de cette réunion peut le faire.',
    organizer_only: 'Seule la personne qui organise cette réunion peut le faire.',
    attendee_only: 'L’hôte ne peut pas le faire, seulement les autres personnes de la réunion.',
    role_needed: 'Vous n’avez pas le rôle nécessaire. Les admins de votre organisation peuvent l’attribuer.',
    reads_insights:
      'Vous lisez aussi les analyses de votre organisation : vous ne pouvez donc pas coacher dans Bookend. Demandez à un admin de vous enlever l’un des deux rôles.',
    manager_coaches: 'Un manager ne peut pas être le coach de quelqu’un de son équipe.',
    not_found: 'Ce n’est pas ici, ou vous n’êtes pas dans cette conversation.',
    wrong_method: 'Bookend n’a pas compris. Rechargez le panneau et réessayez.',
    stale: 'Ceci a été modifié dans une autre fenêtre.',
    already_final: 'Cette décision est définitive. Pour la changer, remplacez-la.',
    already_superseded: 'Une autre décision a déjà remplacé celle-ci.',
    already_handed: 'Cette fiche a déjà été remise. Elle reste telle quelle.',
    already_answered: 'L’hôte y a déjà répondu, donc ceci reste.',
    already_read: 'Ceci a été lu et reste donc tel que vous l’avez envoyé. Vous pouvez ajouter une correction.',
    too_early:
      'Pas encore. Une évaluation reste ouverte au moins un jour, pour que personne ne puisse savoir qui a répondu.',
    meeting_over: 'Cette réunion est terminée.',
    chair_moved: 'Quelqu’un d’autre anime maintenant. Vérifiez qui lit ceci, puis réessayez.',
    pulse_open:
      'Cette réunion est encore en cours d’évaluation. Elle pourra être supprimée une fois l’évaluation fermée, dans deux jours au plus tard.',
    kept_by_another:
      'Quelqu’un d’autre a fixé le niveau pour ce type de travail, et personne d’autre ne peut le changer.',
    not_yours:
      'L’hôte a confié ceci à quelqu’un d’autre. Votre réponse d’avant est gardée, au cas où cela vous reviendrait.',
    too_many_here: 'La limite est atteinte ici. Ce qui est déjà là reste tel quel.',
    languages_missing: 'Une de vos langues manque.',
    set_full: 'Ce serait un de trop : sept comportements au plus sont en vigueur. Archivez-en d’abord un.',
    behaviour_retired: 'Quelqu’un a archivé ce comportement. Rétablissez-le d’abord ; votre texte est gardé.',
    practised_now: 'Quelqu’un travaille ce comportement en ce moment.',
    opening_needs_it: 'L’ouverture repose sur ce comportement. Vous pouvez le reformuler, mais pas l’archiver.',
    too_large: 'C’est trop long pour être gardé. Raccourcissez un peu.',
    invalid: 'Quelque chose ici ne peut pas être enregistré tel quel.',
    too_many_requests: 'C’était trop à la fois. Votre texte est gardé, et Bookend réessaie dans un instant.',
    busy: 'En ce moment, beaucoup de personnes de votre organisation enlèvent leur nom ou prennent une copie. Réessayez dans une minute.',
    unexpected: 'Un problème est survenu de notre côté. Réessayez.',
    not_set_up:
      'Microsoft refuse la connexion de Bookend lui-même : elle est mal configurée ou a expiré. L’exploitant de Bookend en trouvera la raison dans le journal. Votre texte est gardé ici.',
    chat_unavailable:
      'Teams ne dit pas à Bookend qui est dans cette conversation, ni qui organise sa réunion. Votre texte est gardé ici. Réessayez dans une minute.',
    groups_unavailable:
      'Bookend n’arrive pas pour l’instant à lire les groupes de ce fichier chez Microsoft. Rien n’a changé. Réessayez dans une minute.',
    stopping: 'Bookend redémarre. Réessayez dans un instant.',
    no_database:
      'Bookend n’arrive pas à joindre sa base de données. Votre texte est gardé ici, et Bookend continue d’essayer.',
    disk_full:
      'Le disque de Bookend est plein. Votre texte est gardé ici. Prévenez l’exploitant de Bookend, puis réessayez.',
  },
  fields: {
    empty: 'Écrivez quelque chose ici.',
    too_long: '500 caractères au plus.',
    too_many: '100 lignes au plus.',
    control_characters: 'Ce texte contient des caractères impossibles à afficher. Supprimez-les ou retapez le texte.',
    wrong_type: 'Ceci ne peut pas être enregistré tel quel.',
    unknown_field: 'Bookend ne connaît pas ceci. Rechargez le panneau.',
    no_such_date: 'Cette date n’existe pas.',
    in_the_past: 'Cette date est passée.',
    too_far_ahead: 'Choisissez un moment dans l’année qui vient.',
    not_in_chat: 'Cette personne n’est pas dans la conversation.',
    oneself: 'C’est vous. Choisissez quelqu’un d’autre.',
    from_outside: 'Cette personne n’est pas de votre organisation. Choisissez quelqu’un qui en fait partie.',
    cannot_sign_in: 'Cette personne est d’une autre organisation et ne peut pas animer dans Bookend.',
    not_to_observe: 'Cette personne ne peut pas observer aujourd’hui. Choisissez quelqu’un d’autre.',
    not_a_host: 'Cette personne n’a pas encore animé dans cette conversation. Choisissez quelqu’un d’autre.',
    names_member: 'Ce texte nomme quelqu’un de la conversation. Racontez sans donner de noms.',
    declined_lately:
      'Cette personne a refusé il y a moins de 30 jours. Demandez à quelqu’un d’autre, ou parlez-lui et redemandez plus tard.',
    no_such_code: 'Ce code est faux, déjà utilisé ou trop ancien. Demandez-en un nouveau à votre coach.',
    needs_purpose:
      'Mettez {purpose} une seule fois, et rien d’autre entre accolades. L’objectif écrit par l’hôte y apparaîtra.',
    needs_frame:
      'Mettez {frame} une seule fois, et rien d’autre entre accolades. Le mode de décision de l’hôte y apparaîtra.',
    no_placeholder: 'Enlevez les mots entre accolades : rien n’est inséré ici.',
  },
  permissions: {
    'Chat.ReadBasic':
      'Bookend a besoin de votre autorisation, une seule fois, pour lire qui est dans cette conversation. Sans elle, il ne peut pas savoir que vous en faites partie, et n’affiche rien.',
    'ChatMessage.Send':
      'Bookend a besoin de votre autorisation pour publier le récap en votre nom dans cette conversation. Sans elle, le récap est gardé ici, et aucune carte n’est publiée.',
    'Chat.ReadWrite':
      'Bookend a besoin de votre autorisation pour modifier la carte qu’il a publiée en votre nom. Sans elle, la carte reste telle quelle dans la conversation.',
    'Chat.Read':
      'Bookend a besoin de votre autorisation pour chercher sa carte parmi les derniers messages. Sans elle, il ne peut pas savoir si la carte est dans la conversation, et n’en publie pas d’autre.',
    'TeamsActivity.Send':
      'Bookend a besoin de votre autorisation pour envoyer en votre nom des notifications dans Teams. Sans elle, personne n’en reçoit, et tout le reste fonctionne comme avant.',
    'GroupMember.Read.All':
      'Bookend a besoin de l’autorisation de lire qui est dans les groupes de ce fichier. C’est en général à votre admin Teams de la donner. Sans elle, nommez des personnes au lieu de groupes.',
  },
  signIn: {
    sign_in_again: 'Microsoft vous demande de vous reconnecter avant de continuer. Votre texte est gardé ici.',
    window_blocked: 'La fenêtre de connexion a été bloquée. Autorisez ici les fenêtres contextuelles, puis réessayez.',
    approval_needed: 'Un admin doit d’abord approuver Bookend. Envoyez ce lien à votre admin Teams.',
    not_assigned: 'Vous n’avez pas encore accès à Bookend. Demandez à votre admin Teams de vous ajouter.',
    policy:
      'Une stratégie de votre organisation empêche la connexion à Bookend sur cet appareil ou ce réseau. Contactez votre admin Teams.',
    disabled: 'Votre compte est désactivé. Contactez votre admin Teams.',
    not_registered: 'Bookend n’est pas entièrement configuré dans votre organisation. Prévenez votre admin Teams.',
    later: 'Microsoft ne peut pas vous connecter pour le moment. Réessayez dans quelques minutes.',
  },
  confirm:
    'Votre organisation veut que vous confirmiez votre identité avant que Bookend continue. Votre texte est gardé ici.',
  tryAgain: 'Réessayer',
  reload: 'Recharger',
  refused: 'Vous ne l’avez pas donnée.',
  orAdministrator: 'Si la fenêtre a demandé l’approbation d’un admin, envoyez ce lien à votre admin Teams.',
  allow: 'Donner l’autorisation',
  confirmNow: 'Confirmer mon identité',
  signInNow: 'Se connecter',
  allowing: 'En attente de la fenêtre de connexion…',
};
