import { CLOSED_FORMS, CLOSED_TAILS } from './stem-closed.data.js';

const list = (text: string): string[] => text.normalize('NFC').split(/\s+/).filter(Boolean);

function buildClosedForms(): Map<string, string> {
  const forms = new Map<string, string>();
  const lines = CLOSED_FORMS.normalize('NFC').trim().split('\n').map((line) => line.split(':'));
  const add = (form: string, stem: string): void => {
    if (!forms.has(form)) forms.set(form, stem);
  };
  for (const [stem = '', rest = ''] of lines) for (const form of [stem, ...list(rest)]) add(form, stem);
  // A form with a tail only where it is not a form of its own: এর is of এ, not এ + র.
  for (const [stem = '', rest = ''] of lines) for (const form of [stem, ...list(rest)]) for (const tail of list(CLOSED_TAILS)) if (takesTail(form, tail)) add(form + tail, stem);
  return forms;
}

/** র, তে and য় stand only on forms that end in a vowel and are not one letter long (সেগুলো-র, but not সে-র). */
function takesTail(form: string, tail: string): boolean {
  return !/^(?:র|তে|য)/.test(tail) || /..[\u09be-\u09cc]$/.test(form);
}

const closedForms = buildClosedForms();

/** The stem of a pronoun, pointing or question word, number word or particle in any of its forms. */
export function findClosedStem(word: string): string | undefined {
  return closedForms.get(word);
}

/** Whether the word is a form of the closed classes. */
export function isClosedForm(word: string): boolean {
  return closedForms.has(word);
}
