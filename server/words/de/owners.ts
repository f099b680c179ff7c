import { wordsIn, type OwnerWords } from '../ownerWords.ts';

export const owners: OwnerWords = {
  nobody: wordsIn(
    'jemand,irgendjemand,irgendwer,irgendeiner,niemand,keiner,man,wir,uns,offen,noch offen,unklar,' +
      'unbekannt,freiwillige,ein freiwilliger,wird noch festgelegt,wird noch benannt,noch niemand,' +
      'noch zu klären,zu klären,steht noch nicht fest',
  ),
  nobodyFirst: wordsIn('wer,jemand,irgendjemand,irgendwer'),
  everybodyFirst: wordsIn('alle,allen,beide,beiden,jeder,jede,sämtliche'),
  articles: wordsIn('der,die,das,den,dem,unser,unsere,unserer'),
  groups: wordsIn(
    'abteilung,gruppe,arbeitsgruppe,arbeitskreis,ausschuss,gremium,gremien,vorstand,geschäftsführung,' +
      'geschäftsleitung,leitung,verwaltung,firma,unternehmen,verein,mitglieder,mitarbeiter,' +
      'mitarbeitende,mitarbeiterinnen,teilnehmer,teilnehmende,teilnehmerinnen,kollegen,kolleginnen,' +
      'kolleg:innen,redaktion,sekretariat,betriebsrat,personalrat,elternbeirat,beirat,fachbereich,' +
      'referat,pressestelle,poststelle,anlaufstelle,eltern,entwickler,anwesende,beteiligte',
  ),
  groupEndings: wordsIn(
    'team,gruppe,ausschuss,abteilung,kreis,vorstand,leitung,verwaltung,kommission,beirat,büro,sstelle',
  ),
  groupNames: wordsIn(
    'vertrieb,einkauf,buchhaltung,personal,recht,rechtsabteilung,marketing,technik,entwicklung,' +
      'produktion,versand,lager,logistik,kundendienst,kundenservice,haustechnik,hausmeisterei,empfang,' +
      'zentrale,bauhof,gemeinde,stadt,kanzlei,büro,orga,fr&d,f&e,edv,gf,gl,br',
  ),
  titles: wordsIn('hr,hrn,herr,herrn,fr,frau'),
  titlesAfter: [],
  joiners: wordsIn('und,oder,mit'),
  joinersWithin: [],
  joinedPrefixes: [],
  notJoined: [],
  companyEnds: wordsIn('gmbh,mbh,kgaa,ohg,gbr,e.v,e.g'),
  companyCapitals: wordsIn('ag,kg,ug,se,eg'),
  companyParts: [],
  firmEnds: wordsIn('söhne,sohn,töchter,gebrüder,cie'),
};
