import type { Legal } from '../legal.ts';

export const legal: Legal = {
  runBy: (operator) =>
    operator === undefined
      ? 'Ce Bookend est exploité par votre organisation. Les personnes qui s’y occupent de Microsoft Teams vous diront qui en est responsable et répond à vos questions.'
      : `L’exploitant de ce Bookend en est responsable et répond à vos questions : ${operator}.`,
  privacy: {
    title: 'Confidentialité',
    sections: [
      {
        title: 'Ce que Bookend garde',
        paragraphs: [
          'Il garde ce que les gens écrivent dans une réunion, et ce qu’il faut pour le montrer de nouveau :',
        ],
        list: [
          'de chaque réunion : l’identifiant de sa conversation, qui l’a commencée, qui l’a animée et combien de temps, quand elle a commencé, s’est poursuivie et a fini, son objectif et son mode de décision ; et, jusqu’au début de la réunion suivante, sous forme hachée, qui était dans la conversation à son début ;',
          'les décisions, actions, responsables, dates et questions ouvertes, ce que chacune est devenue, quand et par qui, avec les identifiants Entra et les noms d’affichage des personnes nommées ;',
          'qui a donné un coup de chapeau à qui, pour quoi, quand, et ce que cela a donné ; qui a demandé à ne pas figurer sur la carte ; à quelle réunion de la conversation quelqu’un était présent pour la première fois, pour que les hôtes voient qui n’a pas eu de coup de chapeau depuis longtemps ;',
          'de chaque conversation, les noms d’affichage des personnes qui y étaient au début de sa dernière réunion, pour que les autres puissent les choisir dans leur propre onglet ;',
          'd’un hôte : les brouillons de remerciement et les remerciements du mois qu’il a copiés ou laissés de côté, ce que personne d’autre ne voit ;',
          'le récapitulatif (le « récap ») tel qu’il a été partagé, et le message de la conversation qui le montre ;',
          'à qui l’on a demandé d’observer une réunion ou d’en prendre une partie, qui a demandé à ne plus être sollicité, et la fiche d’observation, que seule lit la personne qui observe, puis, une fois la fiche remise, la personne sur qui elle porte ;',
          'les réserves émises, avec le nom de la personne là où elle l’a donné, et ce que l’hôte en a fait ; ce qu’une erreur a appris, sans le nom de personne, et comment les personnes concernées sont soutenues ;',
          'de la personne qui anime : quel comportement elle travaille et pourquoi elle a arrêté, combien de fois elle a coché un repère, et ce qu’elle se propose pour une réunion. Les autres ne lisent que le comportement, et seulement tant qu’elle le montre ;',
          'ce que les gens préparent pour eux-mêmes : résolutions et fiches de préparation, ce qu’elles sont devenues, et pour quelle conversation elles sont. Personne d’autre ne les lit, sauf un coach à qui la personne qui a écrit une fiche la montre ; d’une résolution, la personne qui l’a prise peut mettre une ligne dans le récapitulatif, avec son nom, et la retirer ;',
          'd’un bilan de la semaine : ses lignes, les faits que vous y avez laissés, les corrections et la réponse, qui vous avez choisi comme manager, et quand il a été envoyé et lu ; et, seulement si vous l’activez, quel comportement vous avez travaillé et si vous l’avez fait, sans vos mots ;',
          'de votre carte, si vous en écrivez une : ses lignes, et quelles conversations peuvent la lire. Les autres ne la voient que là, jusqu’à ce que vous la retiriez ;',
          'les notes privées que quelqu’un écrit sur une personne, et que personne d’autre ne lit : pendant un an, sauf prolongation, et jusqu’à ce que l’une des deux personnes fasse enlever son nom ; et qui a demandé à ne pas figurer parmi les suggestions faites aux hôtes ;',
          'qui a reçu dans Teams une notification sur une action ou une réponse, et au nom de qui ; sur une évaluation, seulement sous forme hachée avec la clé de l’évaluation ; et quelles notifications chaque personne veut recevoir, ce que personne d’autre ne voit ;',
          'ce que les gens écrivent sur ce qui a marché pour eux, et qui cela a aidé ; les récits que quelqu’un a proposés sur un hôte, et ce que cet hôte a accepté ;',
          'que vous avez ouvert ou imprimé un guide en tant qu’hôte, sans dire quand ni combien de fois ; l’équipe communication lit seulement « 5 hôtes ou plus » et des paliers plus grands ;',
          'par qui vous vous laissez coacher, ce que cette personne peut lire et jusqu’à quand, et quels jours elle le lit, sans heure ;',
          'des deux derniers trimestres, pour chaque comportement, combien de réponses il y a eu et combien de personnes l’avaient vu : une seule somme sur au moins cinq hôtes, sans dire lesquels ;',
          'des compteurs des évaluations et des commentaires, sans noms (voir ci-dessous) ; ce qu’un hôte répond sur lui-même, jusqu’à l’arrivée du résultat.',
        ],
        after:
          'Tout cela est dans une seule base de données, choisie et entretenue par l’exploitant de ce Bookend. C’est lui qui décide combien de temps elle est gardée.',
      },
      {
        title: 'Ce que Bookend demande à Microsoft',
        paragraphs: [
          'Il demande toujours au nom de la personne qui l’utilise, et seulement avec son autorisation : les noms et identifiants des personnes de la conversation de la réunion, et qui l’a organisée, pour savoir qui peut lire quoi ; de publier le récapitulatif dans cette conversation, ou de le corriger, quand l’hôte le partage ; et, pour un hôte qui l’a activé, d’envoyer des notifications dans le flux d’activités Teams d’autres personnes.',
          'Si les ressources humaines nomment des groupes d’Entra dans leur fichier d’entités, Bookend demande en leur nom les identifiants des personnes de ces groupes, quand elles affichent l’aperçu du fichier et quand elles l’importent. Il garde à quelle entité appartient chaque personne, et rien des groupes.',
          'Si vous choisissez d’évaluer sur n’importe lequel de vos appareils, votre panneau demande à Microsoft l’accès au dossier propre à Bookend dans votre OneDrive, et à aucun autre, et y dépose un fichier avec vos jetons d’évaluation. Ce fichier n’arrive jamais sur ce serveur.',
          'Si Microsoft ne confirme pas qu’un récapitulatif a été publié, Bookend cherche son propre message parmi les plus récents de cette conversation. Il n’en garde aucun autre. Jusqu’à la publication du récapitulatif, votre connexion reste dans la mémoire du serveur, au plus aussi longtemps qu’elle est valable (environ une heure).',
        ],
      },
      {
        title: 'Ce que Bookend ne fait pas',
        paragraphs: [
          'Il n’enregistre et ne transcrit rien, n’utilise pas d’IA, ne dépose pas de cookies, ne compte pas les visites et n’affiche pas de publicité. Il n’envoie de données à personne d’autre que Microsoft, où se trouve votre conversation. Pour chaque requête, son journal contient le type, le résultat, la durée et un numéro pour la retrouver, mais ni noms, ni textes, ni connexions ; pour une évaluation, ou une réserve sans nom, il ne contient rien.',
        ],
      },
      {
        title: 'Qui peut le lire',
        paragraphs: [
          'Toute personne qui est dans la conversation de la réunion, aussi longtemps qu’elle y est, lit ce qui a été dit à l’ouverture, les décisions, qui a reçu un coup de chapeau pour quoi, et le récapitulatif partagé. Seuls les hôtes voient qui n’a pas eu de coup de chapeau ces derniers temps, compté d’après les clics.',
          'Un brouillon n’appartient qu’à l’hôte jusqu’à ce qu’il soit partagé ; à la clôture, toute personne nommée pour une action voit celle-ci. Ce que la personne responsable dit d’une date ou d’un point d’étape est lu par les hôtes ; la proximité qu’elle attend de l’hôte, par cet hôte seul ; l’accompagnement dont quelqu’un bénéficie pour un type de travail, par cette personne, par la personne qui organise et par celle qui l’a fixé. Vous lisez vos propres actions dans votre propre onglet, de toutes les conversations, même après en avoir quitté une.',
          'Une réserve avec un nom est lue par la personne qui l’a émise, par la personne qui organise et par celle qui animait à ce moment-là. La personne qu’elle nomme ne la lit pas, sauf si elle animait à ce moment-là. Quelqu’un qui anime plus tard ne la lit que si la personne qui l’a émise dit oui. Une fois le récapitulatif partagé, toute la conversation la lit.',
          'Un hôte qui a animé une réunion précédente peut en lire et corriger le récapitulatif, et rien d’autre. Seuls des hôtes peuvent lire comment les personnes concernées sont soutenues après une erreur.',
          'Un bilan de la semaine est lu par la personne qui l’écrit et par le manager choisi, une fois que cette personne a accepté et aussi longtemps que les deux le veulent. Personne d’autre ne le lit, pas même un admin, sauf un coach à qui la personne qui l’a écrit le montre.',
          'Les notes sur ce qui a marché sont lues par toute personne qui a animé une réunion dans l’organisation depuis moins d’un an, et par l’équipe communication ; d’une note sans nom, personne n’apprend de qui elle vient. Un récit proposé n’est lu que par la personne qui l’a proposé et par l’hôte dont il parle, qui n’apprend pas qui l’a proposé. L’équipe communication ne le lit qu’après le oui de cet hôte, dans les mots de l’hôte, jusqu’à son terme ou jusqu’à ce que l’hôte le retire. L’équipe communication formule aussi les comportements que tout le monde lit. Elle apprend si quelqu’un travaille un comportement qu’elle archive, et lesquels n’ont fait l’objet d’aucune question dans un résultat, mais pas qui, où ni combien.',
          'L’équipe communication lit, pour chaque comportement, si nettement plus ou moins de personnes l’ont vu qu’un trimestre plus tôt, et sur combien de réponses cela repose, en dizaines : seulement pour des trimestres entiers, et jamais pour moins de cinq hôtes dans chacun. Elle ne lit ni de qui étaient ces réunions, ni aucun commentaire.',
          'Les personnes à qui votre organisation a donné le rôle prévu, par exemple aux ressources humaines, lisent à quelle fréquence des comportements ont été vus, comment on a répondu aux questions, ce que les réunions sont devenues, en combien de temps les hôtes ont dit ce qui avait changé après un résultat, ce qui a été salué, et combien de fois l’accompagnement de personnes s’est allégé. Elles le voient pour les entités qu’elles ont activées : seulement pour des trimestres entiers, en chiffres arrondis, et jamais pour moins de six hôtes ensemble. Elles ne voient ni de qui étaient ces réunions, ni aucun texte.',
          'Un coach que vous autorisez lit ce que vous choisissez parmi les résultats sur vous, le comportement que vous travaillez, vos bilans de la semaine et vos fiches de préparation, pendant 90 jours au plus, et rien d’avant votre autorisation, sauf si vous cochez le contraire. Les bilans, les fiches et les commentaires d’un résultat se partagent un par un. Un coach ne lit pas les noms des personnes de vos réunions, sauf ceux qui figurent dans ce que vous partagez un par un. Vous pouvez y mettre fin à tout moment. Votre manager ne peut pas être votre coach, ni quelqu’un qui lit les chiffres de votre organisation.',
          'L’exploitant de ce Bookend pourrait lire la base de données, comme pour tout programme qu’il exploite.',
        ],
      },
      {
        title: 'Comment les évaluations restent anonymes',
        paragraphs: [
          'La demande va à toutes les personnes qui étaient dans la conversation à la fois au début et à la fin de la réunion, et qui ne l’ont jamais animée. Si moins de 5 personnes pouvaient répondre, on ne demande à personne.',
          'Une évaluation est envoyée sans dire qui l’envoie, et ajoutée aux compteurs de sa réunion. Aucun nom, aucune heure et aucune entrée propre n’est enregistrée avec elle ; un commentaire est gardé à part. Les résultats ne sont vus que par la personne qui a animé le plus longtemps, et par un coach si cette personne l’autorise (l’organisation lit des sommes de trimestres entiers, aussi pour une seule entité, sur au moins cinq hôtes) : pas avant la fermeture de l’évaluation (après 48 heures ; un hôte peut la fermer plus tôt, mais pas dans les 24 premières), et jamais pour moins de 5 réponses de 5 personnes différentes.',
          'S’il y en a moins, les réponses sont gardées et montrées avec celles des autres réunions du même hôte dans cette conversation, dès que 5 personnes différentes y ont répondu. Des commentaires ne sont demandés que là où 10 personnes pouvaient répondre, et montrés seulement à partir de 10 réponses de 10 personnes différentes ; avec moins de réponses, ils attendent le prochain résultat de ce type du même hôte dans cette conversation, sont alors montrés avec ses commentaires, par ordre alphabétique, et sont supprimés sans avoir été lus au bout d’un an au plus tard.',
          'Pour que personne ne réponde deux fois, le serveur signe un jeton par personne, que le panneau de celle-ci a d’abord rendu illisible. Pour pouvoir compter des personnes et non des réponses, il signe aussi un ticket par personne et par groupe de réponses en attente ; le panneau envoie ce ticket une fois, à part de toute évaluation. Le serveur n’apprend jamais à qui est quel jeton ou quel ticket.',
          'Jusqu’à la fermeture, il garde, sous forme hachée avec la clé de l’évaluation, qui peut répondre et qui a reçu une signature. Jusqu’à ce que les réponses en attente soient montrées, il garde, sous forme hachée avec leur clé, qui a reçu un ticket. Pendant une semaine, il garde quels jours quelqu’un a été sollicité, pour que personne ne le soit plus de deux fois. Tant que des réponses attendent, quiconque lit la base de données peut voir qui a pu les donner ; là où une seule personne le pouvait, la réponse est la sienne.',
          'Personne ne peut supprimer une réunion pendant qu’on l’évalue : sinon, la personne qui la supprime choisirait quelles réponses comptent. Une fois l’évaluation fermée, un hôte peut supprimer la réunion, et ses réponses continuent d’attendre sans elle.',
          'Les limites : vos mots peuvent vous identifier. Si toutes les autres personnes disent à l’hôte ce qu’elles ont répondu, votre réponse s’en déduit ; dans un petit groupe, un hôte qui sait ce que tout le monde sauf une personne a répondu apprend si la dernière réponse était basse, mitigée ou haute. Dans un résultat sur plusieurs réunions, quelqu’un peut envoyer son ticket sans avoir répondu, et le résultat porte alors sur moins de 5 personnes. Et quiconque lit le trafic réseau, ou les pages brutes et le journal de transactions (WAL) de la base de données, pendant que vous répondez, pourrait rapprocher les heures.',
          'Une réserve sans nom voyage de la même façon, avec des jetons que chaque panneau reçoit quand il ouvre la réunion. Elle attend sans heure, par ordre alphabétique, jusqu’à ce que l’hôte passe à la clôture ; toutes sont alors montrées d’un coup, et les clés, les listes et les jetons sont supprimés. Elle n’est acceptée que lorsque cinq personnes qui étaient dans la conversation dès le début, y sont encore et n’ont jamais animé ont reçu leurs jetons.',
          'La page « Comment votre évaluation reste anonyme » explique comment cela fonctionne et comment le vérifier.',
        ],
      },
      {
        title: 'Vos droits',
        paragraphs: [
          'Pour savoir ce qui est gardé sur vous, le faire corriger ou supprimer, ou vous y opposer, adressez-vous à l’exploitant de ce Bookend. Vous pouvez en faire une partie vous-même, dans l’onglet de la conversation : exporter la série, faire enlever votre nom de tout et, si vous en êtes l’hôte, supprimer une réunion, une fois son évaluation fermée (après deux jours au plus tard). Une évaluation ne peut être ni retrouvée, ni modifiée, ni retirée une fois donnée : rien ne dit laquelle était la vôtre.',
        ],
      },
    ],
  },
  anonymous: {
    title: 'Comment votre évaluation reste anonyme',
    sections: [
      {
        title: 'Comment elle voyage',
        list: [
          'La liste des personnes qui peuvent évaluer est fixée à la fin de la réunion : toutes celles qui étaient dans la conversation à son début et à sa fin, et qui n’ont jamais animé (server/meeting/attendance.ts, server/features/pulse/electorate.ts). Les personnes ajoutées ou enlevées ensuite n’y changent rien.',
          'Votre panneau crée un jeton aléatoire et l’aveugle : multiplié par un nombre aléatoire, il ne révèle rien (src/admission/blinding.worker.ts).',
          'Connecté sous votre identité, votre panneau demande au serveur de signer le jeton aveuglé. Le serveur en signe un par personne et retient seulement que vous en avez un (server/features/pulse/admissionRoutes.ts). Votre panneau le demande à un moment aléatoire, dans la demi-minute qui suit la première fois qu’il voit l’évaluation ouverte, que vous répondiez ou non, pour que la demande ne dise rien de la réponse.',
          'Votre panneau enlève l’aveuglement. Il en résulte un jeton avec une signature que le serveur n’a jamais vue (RFC 9474, signatures RSA aveugles, avec des clés de 3072 bits).',
          'Vos réponses partent à un moment aléatoire dans la demi-heure tant que Bookend est ouvert, ou quand vous le fermez (src/features/pulse/vote/departure.ts). Si vous le fermez avant que votre panneau ait son jeton, elles restent sur cet appareil, chiffrées, et partent dans les minutes qui suivent la prochaine ouverture de Bookend, si l’évaluation est encore ouverte. Elles sont envoyées avec ce jeton et sans rien qui dise qui les envoie : pas de connexion, pas de cookie, la même langue pour tout le monde, toujours la même longueur (src/api/callAnonymously.ts). Une requête qui le dit quand même est refusée (server/gate/serve.ts, serveUnnamed).',
          'Le serveur vérifie la signature, accepte le jeton une fois et ajoute 1 aux compteurs (server/features/pulse/ballotRoutes.ts). Son journal et ses métriques laissent cela de côté (server/platform/telemetry/requestLog.ts).',
          'De la même façon, votre panneau détient un ticket pour les réponses qui attendent ensemble. Il envoie ce ticket une fois, après votre première réponse parmi elles, à un autre moment aléatoire et à part de toute réponse (src/features/pulse/tickets.ts). En comptant les tickets, le serveur compte des personnes sans savoir qui elles sont (server/features/pulse/pool.ts).',
          'Si vous appuyez sur « Utiliser mon OneDrive », votre panneau met aussi son jeton et son ticket dans un fichier de votre propre OneDrive (Apps › Bookend › rating-tokens.json), pour que vos autres appareils les trouvent (src/admission/travel/walletFile.ts). Il le fait directement, sans passer par ce serveur (src/api/appFolder.ts), et avant de demander la signature. Le fichier ne contient ni réponses ni noms, a toujours la même longueur et ne change pas quand vous évaluez. Après la fermeture, le premier appareil sur lequel vous ouvrez Bookend le vide.',
        ],
      },
      {
        title: 'Les réserves sans nom',
        list: [
          'Votre panneau reçoit trois jetons quand il ouvre la réunion, à un moment qui lui est propre, que vous ayez une réserve ou non (src/features/concern/tokens.ts). Le serveur les signe aveuglés, une fois par personne (server/features/concern/inboxRoutes.ts).',
          'Une réserve est envoyée avec l’un d’eux et sans rien qui dise qui l’envoie, toujours de la même longueur (src/features/concern/sealed.ts). Aucune requête en votre nom ne la suit.',
          'Elle est placée parmi les autres par ordre alphabétique, sans heure (server/features/concern/anonymousRoutes.ts, server/features/concern/rules.ts). Personne n’est averti, car l’hôte pourrait alors voir qui vient de taper.',
          'Quand l’hôte passe pour la première fois à la clôture, toutes les réserves sont ouvertes ensemble, une seule fois, et la clé, la liste des personnes qui ont des jetons et les jetons utilisés sont supprimés (server/features/concern/anonymousInbox.ts). Rien n’est accepté ensuite : personne ne peut donc regarder deux fois et comparer.',
          'Rien n’est accepté avant que les panneaux de cinq personnes aient des jetons : s’il y en avait moins, on pourrait deviner que c’était vous. Les personnes arrivées après le début, parties ou ayant animé ne comptent pas (server/features/concern/hiding.ts).',
        ],
      },
      {
        title: 'Ce qui est enregistré',
        paragraphs: [
          'Une ligne de compteurs par réunion, réécrite à chaque évaluation : combien ont donné chaque réponse, sans ligne, sans heure et sans ordre propres (server/features/pulse/store.ts, server/features/pulse/tables.ts). Les commentaires sont enregistrés à part, eux aussi en une ligne, par ordre alphabétique. Ceux qui attendent sont en une ligne avec le résultat de toutes ses réunions.',
          'À la fermeture, la clé, les listes des personnes qui peuvent répondre et de celles qui ont une signature, et les jetons utilisés sont supprimés. La clé des réponses en attente, la liste des personnes qui ont un ticket et les tickets sont supprimés quand les réponses sont montrées.',
          'Tant que des réponses attendent, quiconque lit la base de données peut voir qui a pu les donner ; là où une seule personne le pouvait, la réponse est la sienne. La liste des personnes qui ont un ticket est enregistrée à côté de la clé qui a servi à la hacher, car personne ne doit recevoir un second ticket à la réunion suivante ; et les personnes sollicitées sont gardées, par jour, pendant une semaine (server/features/pulse/pool.ts, server/features/pulse/invitations.ts).',
        ],
      },
      {
        title: 'Ce qui est montré',
        paragraphs: [
          'Rien avant la fermeture, pas même combien ont répondu. À partir de 5 réponses de 5 personnes différentes : si elles étaient basses, mitigées ou hautes. À partir de 10 de 10 : combien ont donné 4 ou 5, là où au moins 5 personnes l’ont fait et au moins 5 ne l’ont pas fait, et les commentaires. Avec moins, les réponses attendent d’autres réunions du même hôte, et les commentaires un an au plus (server/features/pulse/unread.ts).',
          'Deux résultats ne diffèrent jamais de moins de 5 réponses, aucun ne porte sur moins de 5 personnes, et un résultat qui a été montré ne change jamais (server/features/pulse/batch.ts, batchOf et fewestPeople). Un résultat sur plusieurs réunions ne peut porter sur moins de 5 personnes que si quelqu’un envoie son ticket sans avoir répondu : ce qui est envoyé ne dit pas si c’est le cas.',
        ],
      },
      {
        title: 'Comment le vérifier',
        list: [
          'Ouvrez les outils de développement de votre navigateur (Bookend fonctionne aussi dans Teams sur le web) et regardez les requêtes qui se terminent par /ballots et /tickets ou, pour une réserve sans nom, par /concerns sous /api/boxes.',
          'Comparez les caractères que votre panneau montre sous « Comment puis-je le vérifier ? » avec ceux d’un ou d’une collègue. Ils désignent la clé qui signe. Les mêmes caractères figurent sur la carte du récapitulatif dans la conversation, que tout le monde lit. Si tout le monde voit les mêmes, personne n’a reçu une clé à part qui pourrait l’identifier.',
          'tests/server/slow/attacks/pulse-attacks.prove.test.ts et tests/server/features/meeting/concern.test.ts essaient de découvrir qui a répondu quoi, même avec tout ce que contient la base de données, et le premier montre que les mêmes attaques réussissent contre un serveur négligent.',
        ],
      },
      {
        title: 'Ce contre quoi cela ne peut pas vous protéger',
        paragraphs: [
          'Les mots peuvent vous identifier. Si toutes les autres personnes disent à l’hôte ce qu’elles ont répondu, votre réponse s’en déduit ; et un hôte qui sait ce que tout le monde sauf une personne a répondu dans un petit groupe apprend si la dernière réponse était basse, mitigée ou haute.',
          'Votre navigateur indique sa marque et sa version à chaque requête, celle-ci comprise. Quelqu’un qui lit le trafic réseau, ou les pages brutes et le journal de transactions (WAL) de la base de données, pendant que vous répondez, pourrait rapprocher les heures.',
          'Si vous gardez votre jeton dans votre OneDrive, quiconque peut lire votre OneDrive, par exemple ses admins, pourrait évaluer une fois à votre place, et pourrait dire quelle évaluation était la vôtre en disposant aussi du trafic de ce serveur. L’exploitant de ce serveur pourrait utiliser la même autorisation pour lire ce fichier ; le code nommé ici ne le fait pas. OneDrive garde un certain temps les versions précédentes des fichiers. Pour ne plus l’utiliser, supprimez le fichier.',
          'Et comme pour tout programme, vous comptez sur le fait que ce serveur exécute le code nommé ici.',
        ],
      },
    ],
  },
  terms: {
    title: 'Conditions d’utilisation',
    sections: [
      {
        title: 'Ce que c’est',
        paragraphs: [
          'Bookend est un panneau latéral pour les réunions dans Microsoft Teams. Il est proposé aux personnes des organisations que son exploitant a admises. Bookend n’est pas un produit de Microsoft.',
        ],
      },
      {
        title: 'Ce à quoi vous pouvez vous attendre',
        paragraphs: [
          'Il est proposé tel quel, sans promesse d’être toujours disponible ou exempt de défauts. Son exploitant peut le modifier, l’interrompre ou y mettre fin. Si quelque chose doit durer, gardez-en une copie là où votre organisation conserve ses documents.',
        ],
      },
      {
        title: 'Ce qui est attendu de vous',
        list: [
          'N’écrivez que ce qui peut paraître dans la conversation de la réunion : toutes les personnes qui y sont peuvent le lire.',
          'Ce que vous partagez est publié dans la conversation en votre nom.',
          'N’essayez pas de découvrir ce que quelqu’un d’autre a répondu dans une évaluation.',
          'N’essayez pas d’accéder à des réunions si vous n’êtes pas dans leur conversation.',
        ],
      },
      {
        title: 'À qui sont les textes',
        paragraphs: [
          'Ce que vous écrivez vous appartient ou appartient à votre organisation, comme avant. Bookend l’utilise seulement pour le montrer aux personnes de cette conversation.',
        ],
      },
    ],
  },
};
