/** Undated stories sort behind every dated one. */
export const undated = '0001-01-01T00:00:00Z';
