import { isNobody } from '#contract/rules/people.ts';
import type { Named } from '#contract/wire/people.ts';
import type { Missing } from '#contract/recap.ts';

/**
 * Null: one person who is in the chat. Typed names are matched against words of English and German minutes; anything
 * else counts as a person.
 */
export function ownerProblem(owner: Named | null): Missing['code'] | null {
  if (isNobody(owner)) return 'no_owner';
  if (owner.id !== null) return null;
  const name = owner.name
    .replaceAll(/[\u2066-\u2069]/gu, '')
    .trim()
    .replaceAll(/\s+/gu, ' ');
  if (isNobodyYet(name)) return 'vague_owner';
  if (isCompany(name) || isGroup(name)) return 'group_owner';
  if (isSeveral(name)) return 'two_owners';
  return 'unknown_owner';
}

const wordsIn = (list: string) => new Set(list.split(','));

/** Whole names, lower case, without dots and surrounding marks. */
const nobody = wordsIn(
  'someone,somebody,anyone,anybody,nobody,no one,noone,none,volunteer,volunteers,volunteer needed,a volunteer,we,us,they,' +
    'tbd,tba,tbc,tbn,n/a,n.a,nn,n.n,n. n,?,to be decided,to be determined,to be confirmed,to be named,not assigned,unassigned,open,' +
    'jemand,irgendjemand,irgendwer,irgendeiner,niemand,keiner,man,wir,uns,offen,noch offen,unklar,unbekannt,freiwillige,ein freiwilliger,' +
    'wird noch festgelegt,wird noch benannt,noch niemand,noch zu klären,zu klären,steht noch nicht fest',
);

const nobodyPhrase =
  /^(whoever|who ever|whomever|wer|someone|somebody|anyone|anybody|jemand|irgendjemand|irgendwer)\s/i;

function isNobodyYet(name: string): boolean {
  const bare = name.toLowerCase().replaceAll(/^[\s.,;:!?()[\]*_–—-]+|[\s.,;:!?()[\]*_–—-]+$/gu, '');
  return bare === '' || nobody.has(bare) || nobodyPhrase.test(name);
}

const legalForm =
  /(^|[\s,])(inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|co|gmbh|mbh|ag|kg|kgaa|ohg|gbr|ug|se|e\. ?v|eg|e\. ?g|s\.a|sa|bv|b\.v|oy|ab|aps|sarl|s\.r\.l|srl|spa|s\.p\.a|pty)\.?$/i;

const pairedFirm =
  /^(ernst & young|johnson & johnson|procter & gamble|marks & spencer|barnes & noble|black & decker|bang & olufsen|smith & nephew|tate & lyle|standard & poor['’]?s|rolls & royce|clifford & chance|baker & mckenzie|booz & company|mckinsey & company|bain & company|rohde & schwarz|giesecke & devrient|villeroy & boch|peek & cloppenburg|roland & berger|wayss & freytag|knorr & bremse|bilfinger & berger|gleiss & lutz|breuninger & söhne)\b/i;

const firmEnd =
  /\s(&|and|und|\+)\s(co|sons?|brothers|bros|daughters?|partners?|associates|company|söhne|sohn|töchter|gebrüder|cie)\.?$/i;

function isCompany(name: string): boolean {
  // AT&T, H&M, B&Q: an ampersand without spaces between capitals.
  const isInitials = /^\p{Lu}{1,3}&\p{Lu}{1,3}$/u.test(name);
  return isInitials || pairedFirm.test(name) || firmEnd.test(name) || hasLegalForm(name);
}

/** Where two words could be a name ("Anna Ag", "Li, Co"), only a written-out form counts. */
function hasLegalForm(name: string): boolean {
  const form = legalForm.exec(name)?.[2];
  if (form === undefined) return false;
  const isShort = /^(co|ag|se|sa|ab|ug|oy|eg|kg)$/i.test(form);
  // "Siemens AG" in capitals is a company; "Anna Ag" is somebody.
  return !isShort || name.includes(form.toUpperCase()) || /(^|\s)(& )?Co\.$/u.test(name);
}

const everybody = /^(all|both|every|each|everyone|everybody|alle|allen|beide|beiden|jeder|jede|sämtliche)(?=\s|$)/i;
const article = /^(the|our|der|die|das|den|dem|unser|unsere|unserer)\s+\p{L}/iu;

const groupWord =
  /(^|[\s(/-])(teams?|groups?|departments?|dept|divisions?|committees?|subcommittees?|commission|council|crew|squads?|task ?force|working group|staff|management|leadership|secretariat|employees|editors|members|attendees|participants|volunteers|residents|tenants|trustees|directors|developers|engineers|designers|reviewers|teachers|parents|users|customers|colleagues|abteilung|gruppe|arbeitsgruppe|arbeitskreis|ausschuss|gremium|gremien|vorstand|geschäftsführung|geschäftsleitung|leitung|verwaltung|firma|unternehmen|verein|mitglieder|mitarbeiter|mitarbeitende|mitarbeiterinnen|teilnehmer|teilnehmende|teilnehmerinnen|kollegen|kolleginnen|kolleg:innen|redaktion|sekretariat|betriebsrat|personalrat|elternbeirat|beirat|fachbereich|referat|eltern|entwickler|anwesende|beteiligte)(?=$|[\s).,/-])/i;

/** German puts them at the end of a longer word: Projektteam, Bauausschuss, Rechtsabteilung. */
const groupEnding =
  /\p{L}{3}(team|gruppe|ausschuss|abteilung|kreis|vorstand|leitung|verwaltung|kommission|beirat|büro|stelle)(?=\s|$)/iu;

/** Also names or first names: they count only as the whole name, or as an abbreviation in capitals. */
const groupAlone = wordsIn(
  'board,steering board,executive board,board of directors,company,office,back office,front office,marketing,sales,finance,legal,accounting,' +
    'hr,it,pr,r&d,qa,ops,operations,engineering,design,support,purchasing,procurement,logistics,production,security,communications,' +
    'controlling,helpdesk,it support,customer service,customer support,product,research,compliance,facilities,payroll,' +
    'everyone,everybody,host,hosts,organizers,organisers,' +
    'vertrieb,einkauf,buchhaltung,personal,recht,rechtsabteilung,marketing,technik,entwicklung,produktion,versand,lager,logistik,' +
    'kundendienst,kundenservice,haustechnik,hausmeisterei,empfang,zentrale,bauhof,gemeinde,stadt,kanzlei,büro,orga,' +
    'fr&d,f&e,edv,gf,gl,br',
);

function isGroup(name: string): boolean {
  const bare = name.toLowerCase().replaceAll(/[.!?]+$/g, '');
  if (groupAlone.has(bare) || everybody.test(name)) return true;
  // With few exceptions, an article precedes a group or a thing, not a person.
  if (article.test(name)) return true;
  if (groupWord.test(name) || groupEnding.test(name)) return !isPersonLike(name);
  // "HR and legal", "IT / Einkauf": each part is a group.
  const parts = name.split(/\s*(?:[/+&,;]|\sand\s|\sund\s)\s*/iu).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => groupAlone.has(part.toLowerCase()));
}

/** "Hr. Gruppe", "Anna Kreis": a title before, or a plain first and last name. */
function isPersonLike(name: string): boolean {
  return /^(hr|hrn|herr|herrn|fr|frau|mr|mrs|ms|mx|miss|dr|prof|sir|dame)\.?\s/i.test(name);
}

const between = /\s(?:and|und|or|oder|plus|with|mit)\s|\s?[/&;+]\s?|\s\|\s/iu;

const suffix =
  /^(jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|esq|mba|cpa|dr|prof|dipl\.?-?\s?ing|m\.?\s?a|b\.?\s?a|msc|bsc)\.?$/i;

function isSeveral(name: string): boolean {
  const parts = name.split(between).map((part) => part.trim());
  if (parts.filter((part) => /\p{L}/u.test(part)).length > 1) return true;
  const [last = '', first = '', ...others] = name.split(',').map((part) => part.trim());
  if (others.some((part) => part !== '' && !suffix.test(part))) return true;
  if (first === '' || suffix.test(first)) return false;
  // "Smith, John", "Smith, John Paul", "García Márquez, Ana" and "van den Berg, Jan Willem" are one; "Bo Lindqvist, Cai Okafor" are two.
  const isOneSurname = !last.includes(' ') || particle.test(last);
  return !isOneSurname && first.includes(' ');
}

const particle = /^(van|von|de|da|di|du|del|der|den|zu|zur|zum|le|la|el|al|ten|ter|st\.?|o['’])\s/i;
