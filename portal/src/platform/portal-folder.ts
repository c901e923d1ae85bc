/** The folder of the portal, for files that are read beside the code: the sources (src/platform) and the built program (dist/program) lie equally deep in it. */
export const portalFolder = new URL('../../', import.meta.url);
