import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifySchemaValidationError } from 'fastify';

const exact = addFormats.default(new Ajv({ allErrors: true, strict: false }));
/** Query strings and addresses hold numbers as text; bodies never do. */
const fromText = addFormats.default(new Ajv({ allErrors: true, strict: false, coerceTypes: true }));

type Validate = (data: unknown) => true | { error: FastifySchemaValidationError[] };

/** Compiles a route's TypeBox schema. All faults are reported, not only the first. */
export function compileSchema(schema: object, part: string | undefined): Validate {
  const validate = (part === 'body' ? exact : fromText).compile(schema);
  return (data) => validate(data) || { error: (validate.errors ?? []) as FastifySchemaValidationError[] };
}
