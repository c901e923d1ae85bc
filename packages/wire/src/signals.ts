/** What an agency's own codes mean, beside IPTC's `sig:` scheme. The code itself is kept too. */
const AGENCY_SIGNALS: Readonly<Record<string, string>> = {
  'edstat:u': 'update', 'edstat:c': 'correction', 'edstat:r': 'repeat', 'edstat:a': 'alert', 'tt_sig:replace': 'update', 'update:append-major-content': 'update',
};

/** Words of IPTC's signal scheme and of agencies' instructions → the four the desk acts on. */
const MEANINGS: Readonly<Record<string, string>> = {
  update: 'update', updatenote: 'update', replace: 'update', writethru: 'update', correction: 'correction', corrected: 'correction', correct: 'correction',
  kill: 'kill', cancel: 'kill', canceled: 'kill', cancelled: 'kill', repeat: 'repeat', refile: 'repeat', alert: 'alert', flash: 'alert', urgent: 'alert',
};

/** How agencies mark it in the headline itself: Reuters, AP and AFP all write these in capitals at the start. */
const HEADLINE_SIGNALS: readonly (readonly [RegExp, string])[] = [
  [/^\W*(?:KILL|MANDATORY KILL|PHOTO KILL|WITHDRAW(?:AL|N)?)\b/, 'kill'],
  [/^\W*(?:CORRECT(?:ED|ION|S)|CORRECTIF|CORR)(?:-OFFICIAL)?\s?[-:( ]/, 'correction'],
  [/^\W*UPDATE(?: ?\d{1,2})?\s?[-:]/, 'update'],
  [/^\W*(?:RPT|REPEAT|REFILE)(?: ?\d{1,2})?\s?[-:]/, 'repeat'],
  [/^\W*(?:URGENT|ALERT|FLASH|NEWSALERT|EILMELDUNG)\s?[-:]/, 'alert'],
];

/**
 * An item's signals: IPTC's words for what is understood, the agency's raw code for the rest. A code of the agency's
 * own that we understand gives both.
 *
 * @param codes QCodes or names as the document wrote them
 * @example
 * signalsOf(['sig:update', 'edStat:C', 'dpasig:isplanned']) // ['update', 'correction', 'edStat:C', 'dpasig:isplanned']
 */
export function signalsOf(codes: readonly (string | null)[], headline: string | null, canceled: boolean): string[] {
  const signals = new Set<string>();
  for (const code of codes) {
    if (code === null) continue;
    const scheme = /^(?:sig:|https?:\/\/cv\.iptc\.org\/newscodes\/signal\/)(.+)$/i.exec(code)?.[1];
    const meaning = MEANINGS[(scheme ?? code).toLowerCase()];
    if (meaning !== undefined) {
      signals.add(meaning);
      continue;
    }
    const own = AGENCY_SIGNALS[code.toLowerCase()];
    if (own !== undefined) signals.add(own);
    signals.add(scheme === undefined ? code : `sig:${scheme}`);
  }
  for (const [pattern, meaning] of HEADLINE_SIGNALS) if (headline !== null && pattern.test(headline)) signals.add(meaning);
  if (canceled) signals.add('kill');
  return [...signals];
}

/** Agencies' own word for a notice to editors when it stands alone as slug or headline. */
const ADVISORY_WORDS = /^(?:(?:afp|ap|reuters|dpa) )?(?:advisory|editors?'? note|note to editors|notice|memo|avis|mémo|achtung|مذكرة|تنويه)$/i;
const ADVISORY_HEADLINES = /^\W*(?:ADVISORY|EDITORS?'? NOTE|NOTE TO EDITORS|DIARY|AFP MEMO)\s?[-:( ]/;

/**
 * Whether a genre says that the item is an alert: one line sent before there is a story.
 *
 * @example
 * isAlertGenre('Eilmeldung') // true
 */
export function isAlertGenre(...names: (string | null)[]): boolean {
  return names.some((name) => name !== null && /^(?:news ?)?(?:alert|flash|blitz|blitzmeldung|eilmeldung)$/i.test(name.trim()));
}

/**
 * Whether a name, slug or headline marks a notice to editors rather than a story.
 *
 * @example
 * isAdvisory('مذكرة') // true
 */
export function isAdvisory(...lines: (string | null)[]): boolean {
  return lines.some((line) => line !== null && (ADVISORY_WORDS.test(line.trim()) || ADVISORY_HEADLINES.test(line)));
}
