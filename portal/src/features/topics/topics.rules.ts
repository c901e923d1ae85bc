import { normalise } from '@shironam/bangla';

/** A topic's name as it is kept and compared: the store form, without blanks at its ends and with one between words. */
export function topicName(text: string): string {
  return normalise(text).replace(/\s+/gu, ' ').trim();
}

/** The names of a form, each once, without the topic's own. */
export function otherNames(names: readonly string[], own: string): string[] {
  return [...new Set(names.map(topicName))].filter((name) => name !== '' && name !== own);
}
