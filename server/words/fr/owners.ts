import { wordsIn, type OwnerWords } from '../ownerWords.ts';

export const owners: OwnerWords = {
  nobody: wordsIn(
    "quelqu’un,quelqu'un,quelqu’une,quelqu'une,n’importe qui,n'importe qui,personne,personne encore," +
      'pas encore,on,nous,on verra,à voir,a voir,aucun,aucune,inconnu,inconnue,volontaire,volontaires,' +
      'un volontaire,une volontaire,un ou une volontaire,un·e volontaire,bénévole,un bénévole,une bénévole,' +
      'qui,qui veut,appel à volontaires,' +
      'à définir,a definir,à déterminer,à determiner,a determiner,à préciser,a preciser,à confirmer,' +
      'a confirmer,à désigner,a designer,à nommer,a nommer,à décider,a decider,à attribuer,a attribuer,' +
      'à affecter,à trouver,à pourvoir,reste à définir,reste à désigner,encore à définir,à def,à déf,' +
      'non défini,non définie,non attribué,non attribuée,non affecté,non assigné,non assignée,non désigné,' +
      'pas défini,pas encore défini,pas encore désigné,pas attribué,non précisé,sans responsable,nc,n.c,' +
      'en attente,en suspens',
  ),
  nobodyFirst: wordsIn(
    "quelqu’un,quelqu'un,quelqu’une,quelqu'une,n’importe,n'importe,personne,quiconque,celui qui," +
      'celle qui,celui ou celle,celle ou celui,ceux qui,celles et ceux,toute personne,la personne qui,' +
      'le premier qui,la première qui,qui que,qui veut,qui peut,qui voudra,qui pourra,qui trouve,qui sera,' +
      'qui a,un volontaire,une volontaire',
  ),
  everybodyFirst: wordsIn(
    "tous,toutes,tout,chacun,chacune,chaque,les deux,les trois,l’ensemble,l'ensemble,nous tous,nous toutes",
  ),
  articles: wordsIn('notre,nos'),
  groups: wordsIn(
    "équipe,équipes,equipe,equipes,équipiers,l’équipe,l'équipe,groupe,groupes,groupe de travail,pôle,pôles," +
      'service,services,département,départements,direction,directions,division,divisions,comité,comités,' +
      'commission,commissions,sous-commission,conseil,conseils,cellule,cellules,collectif,syndicat,' +
      "association,l’association,l'association,société,entreprise,l’entreprise,l'entreprise," +
      "administration,l’administration,l'administration,secrétariat,rédaction,hiérarchie,encadrement," +
      "l’encadrement,l'encadrement,assemblée,l’assemblée,l'assemblée,personnel,salariés,salariées," +
      'employés,employées,collaborateurs,collaboratrices,collègues,membres,adhérents,adhérentes,' +
      'participants,participantes,présents,bénévoles,volontaires,responsables,managers,élus,élues,' +
      'habitants,habitantes,locataires,copropriétaires,parents,enseignants,enseignantes,développeurs,' +
      'développeuses,devs,ingénieurs,ingénieures,concepteurs,testeurs,relecteurs,relectrices,commerciaux,' +
      'commerciales,utilisateurs,utilisatrices,clients,clientes,fournisseurs,prestataires,organisateurs,' +
      'organisatrices,coprésidents,coprésidentes',
  ),
  groupEndings: [],
  groupNames: wordsIn(
    "bureau,le bureau,conseil d’administration,conseil d'administration,le ca,rh,les rh," +
      'ressources humaines,les ressources humaines,drh,la drh,daf,la daf,dsi,la dsi,dg,la dg,dircom,' +
      'la dircom,codir,le codir,comex,le comex,copil,le copil,cse,le cse,chsct,informatique,' +
      "l’informatique,l'informatique,compta,la compta,comptabilité,la comptabilité,achats,les achats," +
      'ventes,les ventes,la vente,juridique,le juridique,commerce,le commerce,communication,' +
      'la communication,la com,la comm,marketing,le marketing,finances,les finances,la finance,' +
      'qualité,la qualité,production,la production,logistique,la logistique,maintenance,la maintenance,' +
      "recherche,la recherche,la r&d,exploitation,l’exploitation,l'exploitation,méthodes,les méthodes," +
      'sécurité,la sécurité,paie,la paie,moyens généraux,les moyens généraux,accueil,l’accueil,' +
      "l'accueil,standard,le standard,support,le support,sav,le sav,hotline,la hotline,entrepôt," +
      "l’entrepôt,l'entrepôt,atelier,l’atelier,l'atelier,magasin,le magasin,boutique,la boutique," +
      "agence,l’agence,l'agence,siège,le siège,filiale,la filiale,usine,l’usine,l'usine,cabinet," +
      'le cabinet,mairie,la mairie,commune,la commune,préfecture,la préfecture,syndic,le syndic,copro,' +
      'la copro,copropriété,la copropriété,présidence,la présidence,la moa,la moe,pmo,le pmo,' +
      "prestataire,le prestataire,le client,le fournisseur,hôte,hôtes,l’hôte,l'hôte",
  ),
  titles: wordsIn('m,mme,mlle,mmes,maître,maitre,monsieur,madame,mademoiselle,docteur,professeur'),
  titlesAfter: [],
  joiners: wordsIn('et,ou,et/ou,avec,ainsi que,puis'),
  joinersWithin: [],
  joinedPrefixes: [],
  notJoined: [],
  companyEnds: wordsIn('s.a,s.a.s,s.a.r.l,sarl,eurl,sasu,s.n.c,scop'),
  companyCapitals: wordsIn('sas,sasu,sci,snc,gie,sarl,eurl'),
  companyParts: [],
  firmEnds: wordsIn('cie,compagnie,fils,filles,frères,associés,associées'),
};
