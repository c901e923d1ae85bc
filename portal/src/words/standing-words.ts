/** Words of the pages that stand: the site's own texts, the masthead, the converter. */
export type StandingWords = {
  policies: string;
  changed: (date: string) => string;
  askUs: string;
  masthead: string;
  contact: string;
  editor: string;
  publisher: string;
  owner: string;
  registration: string;
  address: string;
  phone: string;
  email: string;
  desks: string;
  since: (when: string) => string;
  nothingYet: string;
  converter: {
    title: string;
    explanation: string;
    text: string;
    live: string;
    to: Readonly<Record<'unicode' | 'bijoy' | 'avro', string>>;
    resultOf: Readonly<Record<'unicode' | 'bijoy' | 'avro', string>>;
    bijoyNote: string;
    nothingKept: string;
    faults: Readonly<Record<'nothing' | 'too-long', string>>;
  };
  /** Over every ad. */
  ad: string;
};
