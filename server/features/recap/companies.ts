import { inAnyLanguage, oneOf } from './ownerLists.ts';

/** Expects NFKC. */
export function isCompany(name: string): boolean {
  // AT&T, H&M, B&Q: an ampersand without spaces between capitals.
  const isInitials = /^\p{Lu}{1,3}&\p{Lu}{1,3}$/u.test(name);
  return isInitials || pairedFirm.test(name) || firmEnd.test(name) || hasLegalForm(name);
}

const pairedFirm =
  /^(ernst & young|johnson & johnson|procter & gamble|marks & spencer|barnes & noble|black & decker|bang & olufsen|smith & nephew|tate & lyle|standard & poor['’]?s|rolls & royce|clifford & chance|baker & mckenzie|booz & company|mckinsey & company|bain & company|rohde & schwarz|giesecke & devrient|villeroy & boch|peek & cloppenburg|roland & berger|wayss & freytag|knorr & bremse|bilfinger & berger|gleiss & lutz|breuninger & söhne)\b/i;

const and = String.raw`(?:(?:&|\+|${inAnyLanguage('joiners').join('|')})\s|${oneOf(inAnyLanguage('joinedPrefixes'))})`;
const firmEnd = new RegExp(String.raw`\s${and}${oneOf(inAnyLanguage('firmEnds'))}\.?$`, 'iu');

const capitals = inAnyLanguage('companyCapitals').map((form) => form.toUpperCase());
const end = new RegExp(String.raw`(?:^|[\s,])${oneOf(inAnyLanguage('companyEnds').map(dotted))}\.?$`, 'iu');
const endInCapitals = new RegExp(String.raw`(?:^|[\s,])${oneOf(capitals)}\.?$`, 'u');
/** "AG Larsen" has initials. */
const startInCapitals = new RegExp(String.raw`^${oneOf(capitals.filter((form) => form.length > 2))}\s`, 'u');

const parts = oneOf(inAnyLanguage('companyParts').map((part) => part.replaceAll(/[()]/g, String.raw`\$&`)));
const partAtEitherEnd = new RegExp(`^${parts}|${parts}$`, 'iu');

function dotted(form: string): string {
  return form.replaceAll('.', String.raw`\. ?`);
}

/** Where two words could be a name ("Anna Ag", "Li, Co"), only capitals count, or a dot. */
function hasLegalForm(name: string): boolean {
  const forms = [end, endInCapitals, startInCapitals, partAtEitherEnd, /(?:^|\s)(?:& )?Co\.$/u];
  return forms.some((form) => form.test(name));
}
