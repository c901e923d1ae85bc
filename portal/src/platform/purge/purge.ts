/** What stands between us and readers and keeps copies: told which surrogate keys are out of date. */
export type CdnPurge = {
  /** Resolves when the cache has confirmed; rejects otherwise, and is tried again. */
  purge(keys: readonly string[], hard: boolean): Promise<void>;
};

/** No cache in front of the program: there is nobody to tell. */
export const noCdn: CdnPurge = { purge: () => Promise.resolve() };
