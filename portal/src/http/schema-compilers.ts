/** What a server takes from Fastify's compilers of schemas: nothing. Requests are checked by request-schema.ts or by hand (reader-action.ts); read from the disk, they were a third of a start. */
export const noSchemaCompilers = { compilersFactory: { buildValidator: refuse, buildSerializer: refuse } };

function refuse(): never {
  throw new Error('A route has a schema that nothing compiles.');
}
