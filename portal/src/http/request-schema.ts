import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const exact = addFormats.default(new Ajv({ allErrors: true, strict: false }));
/** Query strings and addresses hold numbers as text; bodies never do. */
const fromText = addFormats.default(new Ajv({ allErrors: true, strict: false, coerceTypes: true }));

/** Compiles a route's TypeBox schema. All faults are reported, not only the first. */
export function compileSchema(schema: object, part: string | undefined): ValidateFunction {
  return (part === 'body' ? exact : fromText).compile(schema);
}
