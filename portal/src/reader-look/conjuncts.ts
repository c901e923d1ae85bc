/** Consonants joined by hasanta, with their nuktas: what a Bangla face draws as one form. */
const conjunct = /[\u0995-\u09b9\u09ce\u09dc-\u09df\u09f0\u09f1]\u09bc?(?:\u09cd[\u0995-\u09b9\u09dc-\u09df\u09f0\u09f1]\u09bc?)+/gu;

/** The conjuncts of a text, each as often as it stands there. */
export function conjunctsOf(text: string): string[] {
  return text.match(conjunct) ?? [];
}
