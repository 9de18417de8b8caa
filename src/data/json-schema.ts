/**
 * Checks data against a JSON schema, of which it knows what the schema of a practice's data files uses. zod would say
 * the same but is as large as all rules of a claim; a test holds the two against each other.
 */

/** The part of JSON schema (draft 7) that is understood. */
export interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  /** What to say where the pattern does not fit; VS Code knows this name, too. */
  readonly patternErrorMessage?: string;
  readonly minLength?: number;
  readonly items?: JsonSchema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  /** What a member must be that is not among the properties. */
  readonly additionalProperties?: boolean | JsonSchema;
}

/** Something wrong, by its path in the data, before its place in the text is known. */
export interface Found {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** The name of a member is at fault, not its value. */
  readonly atName?: true;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  array: 'a list in square brackets',
  object: 'an object in braces'
};

/** What the schema says of a value that JSON can hold, in plain words; of a value of the wrong kind nothing more than that. */
export function faultsOf(value: unknown, schema: JsonSchema, path: readonly PropertyKey[] = []): readonly Found[] {
  const message = faultHere(value, schema);
  if (message !== null) return [{ path, message }];
  if (Array.isArray(value)) return value.flatMap((item, index) => faultsOf(item, schema.items ?? {}, [...path, index]));
  return typeof value === 'object' && value !== null ? faultsInside(value, schema, path) : [];
}

function faultHere(value: unknown, { type, enum: choices, minLength = 0, pattern, patternErrorMessage }: JsonSchema): string | null {
  if (choices?.some((choice) => choice === value) === false) return `Use one of: ${choices.join(', ')}.`;
  if (type !== undefined && kindOf(value) !== type) return `This must be ${KINDS[type] ?? type}.`;
  if (typeof value !== 'string') return null;
  if (value.length < minLength) return 'This text is empty.';
  if (pattern === undefined || new RegExp(pattern).test(value)) return null;
  return patternErrorMessage ?? `This must fit ${pattern}.`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function faultsInside(value: object, schema: JsonSchema, path: readonly PropertyKey[]): readonly Found[] {
  const { required = [], properties = {}, propertyNames = {}, additionalProperties = true } = schema;
  const missing = required
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => ({ path: [...path, name], message: `"${name}" is missing.` }));
  const inside = Object.entries(value).flatMap(([name, member]): readonly Found[] => {
    const at = [...path, name];
    const misnamed = faultHere(name, propertyNames);
    if (misnamed !== null) return [{ path: at, message: misnamed, atName: true }];
    const own = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (own === false) return [{ path: at, message: `"${name}" is not known here.`, atName: true }];
    return typeof own === 'object' ? faultsOf(member, own, at) : [];
  });
  return [...missing, ...inside];
}
