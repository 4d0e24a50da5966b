/** A stranger's JSON, asked for by name: what is not there, or is of another kind, is simply not said. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textOf(object: unknown, key: string): string | undefined {
  const value = isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function objectsOf(object: unknown, key: string): JsonObject[] {
  return listOf(object, key).filter(isObject);
}

export function listOf(object: unknown, key: string): readonly unknown[] {
  const value = isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
  return Array.isArray(value) ? value : [];
}

export function objectOf(object: unknown, key: string): JsonObject | undefined {
  const value = isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
  return isObject(value) ? value : undefined;
}
