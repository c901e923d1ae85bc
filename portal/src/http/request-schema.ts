import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifySchemaValidationError } from 'fastify';

/** Made when the first schema needs them; query strings and addresses hold numbers as text, bodies never do. */
const made = new Map<'exact' | 'fromText', Ajv>();
function ajvFor(kind: 'exact' | 'fromText'): Ajv {
  const known = made.get(kind);
  if (known !== undefined) return known;
  const ajv = addFormats.default(new Ajv({ allErrors: true, strict: false, coerceTypes: kind === 'fromText' }));
  made.set(kind, ajv);
  return ajv;
}

type Validate = (data: unknown) => true | { error: FastifySchemaValidationError[] };

/** A route's TypeBox schema, compiled when the route is first asked: all of them take a third of a start. All faults are reported, not only the first. */
export function compileSchema(schema: object, part: string | undefined): Validate {
  let validate: ValidateFunction | undefined;
  return (data) => {
    validate ??= ajvFor(part === 'body' ? 'exact' : 'fromText').compile(schema);
    return validate(data) || { error: (validate.errors ?? []) as FastifySchemaValidationError[] };
  };
}
