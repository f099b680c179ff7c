const whole = String.raw`(?![\p{L}\p{N}])`;
const anyOf = (...words: string[]) => new RegExp(String.raw`(?<!\p{L})(?:${words.join('|')})${whole}`, 'iu');

const open = anyOf(
  'not (?:yet|been (?:decided|agreed)|decided|agreed|quorate)|nothing|nobody|no one',
  'no (?:decision|quorum|agreement|consensus|result)|without (?:a )?quorum|inquorate',
  'to be (?:decided|agreed|discussed|confirmed|approved|clarified|determined|continued|checked|done)',
  'will (?:be (?:discussed|decided|reviewed|considered|checked|revisited|clarified)|decide|discuss|consider|check|look into)',
  'discuss(?:ed|ion)?|talked|spoke|considered|(?:decided|agreed) (?:later|next|at (?:the|our) next)',
  'tb[cd]|undecided|pending|unclear|under review|tabled|awaiting|awaits?|waiting|on hold|put to the vote',
  'should|could|might|would like|wants? to|need(?:s|ed)?|must|have to|next (?:time|meeting|session)|still open|remains? open',
  'noch (?:nicht|offen|zu)|nicht (?:entschieden|beschlossen|beschlussfähig)|beschlussunfähig|nichts|niemand',
  'kein\\p{L}* (?:entscheidung|einigung|beschluss|ergebnis|beschlüsse)|nächste[nrs]? (?:mal|sitzung|besprechung|treffen)',
  'steh(?:t|en) (?:noch )?aus|bleib(?:t|en) offen|unklar|unentschieden|wartet|warten|zu (?:klären|entscheiden|besprechen|prüfen|beschließen)',
  '(?:wird|werden) .*(?:geprüft|geklärt|entschieden)|(?:entschieden|beschlossen) (?:wird )?später',
  'besprochen|gesprochen|diskutiert|beraten|prüfen|klären|besprechen|diskutieren|muss|müssen|wollen|möchten',
  'soll(?:ten?|en)?|könnten?|würden?|unter vorbehalt',
);
const may = /(?<!\p{L})may(?!\p{L})/u;

/** "Bo to get three offers". */
export function isTask(text: string): boolean {
  return /^\p{Lu}\p{L}* (?:to|will) \p{Ll}/u.test(text);
}

/** It says that something is still to be decided, or only that it was talked about. */
export function isOpen(text: string): boolean {
  return open.test(text) || may.test(text) || /^(?:still |noch )?(?:open|offen)$/iu.test(text);
}

const proposal = anyOf(
  'propos(?:als?|ed?|es)|suggest(?:s|ed|ions?)?|recommend(?:s|ed|ations?)?|motions?|drafts?|ideas?|subject to',
  'vorschlag|vorschläge|vorgeschlagen|schlägt|schlagen|empfehlung(?:en)?|empfohlen|antrag|anträge|ideen?|entwurf|entwürfe|vorbehaltlich',
);

export function isProposal(text: string): boolean {
  return proposal.test(text);
}

const time =
  /^(?:later|next (?:week|month|year)|(?:until|till|after|once|bis|nach|sobald) .+|nächste[nrs]? (?:woche|monat|jahr)|im nächsten .+|später)$/iu;

export function isOnlyATime(answer: string): boolean {
  return time.test(answer);
}

const told = String.raw`(?:agreed|decided|resolved|approved|accepted|adopted|carried(?! (?:over|forward))|passed(?! (?:on|over|to))|rejected|defeated|lost|declined|denied|confirmed|elected|appointed|beschlossen|entschieden|angenommen|abgelehnt|genehmigt|verabschiedet|bestätigt|gewählt|vereinbart|zugestimmt|bewilligt)${whole}(?!\s+(?:later|next|at (?:the|our) next|später|(?:in|auf) der nächsten))`;
const all = String.raw`(?:(?:unanimously|einstimmig|mehrheitlich)\s+)?`;
const auxiliary = String.raw`(?:(?:was|were|is|are|has been|have been|wird|wurden?|ist|sind)\s+)?`;
const somebody = String.raw`(?:(?:we|it|es|wir|(?:the|der|die|das) \p{L}+)\s+)?(?:(?:was|has|have|haben|hat|wurde)\s+)?`;

const byVerb = {
  answer: new RegExp(String.raw`^${auxiliary}(?:not |nicht )?${all}(?:${told}|unanimous$|einstimmig$)`, 'iu'),
  opening: new RegExp(`^${somebody}${all}${told}`, 'iu'),
  sentence: new RegExp(
    [
      `^${somebody}${all}${told}`,
      String.raw`(?<!\p{L})(?:was|were|is|are|been|haben|hat|ist|sind|wurden?)\s(?:.{0,80}\s)?${told}`,
      String.raw`(?<!\p{L})${told}(?:$|,? unanimously$| einstimmig$| by )`,
    ].join('|'),
    'iu',
  ),
};

/** `opening`: "Agreed to …", whatever the rest of the sentence says. */
export function isDecided(text: string, where: keyof typeof byVerb): boolean {
  return byVerb[where].test(text);
}

/** "We launch in March", "Das Dach wird 2027 saniert". */
export function isResolve(text: string): boolean {
  return /^(?:we|wir)(?!\p{L})|(?<!\p{L})(?:will|shall|wird|werden)(?!\p{L})/iu.test(text);
}

/** "Approved: minutes of 26 October". */
export function isVerdict(text: string): boolean {
  return new RegExp(`^${all}${told}$`, 'iu').test(text);
}
