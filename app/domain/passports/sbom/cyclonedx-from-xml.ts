import type { JsonObject } from './json-value.ts';

/** An element of a CycloneDX file; names without the prefix of their namespace. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
};

/**
 * A CycloneDX document in XML as its JSON would name things, as far as `readCycloneDx` asks. Both are one model in two
 * spellings (ECMA-424); lists that JSON names in the plural are elements around elements here.
 */
export function cycloneDxFromXml(bom: XmlElement): JsonObject {
  return {
    metadata: { timestamp: textIn(child(bom, 'metadata'), 'timestamp') },
    components: componentsIn(bom),
    dependencies: listIn(bom, 'dependencies', 'dependency').map((one) => ({
      dependsOn: one.children
        .filter(({ name }) => name === 'dependency')
        .map(({ attributes }) => attributes.ref),
    })),
    compositions: listIn(bom, 'compositions', 'composition').map((one) => ({
      aggregate: textIn(one, 'aggregate'),
    })),
  };
}

function componentsIn(holder: XmlElement): JsonObject[] {
  return listIn(holder, 'components', 'component').map((one) => ({
    name: textIn(one, 'name'),
    version: textIn(one, 'version'),
    supplier: { name: textIn(child(one, 'supplier'), 'name') },
    manufacturer: { name: textIn(child(one, 'manufacturer'), 'name') },
    publisher: textIn(one, 'publisher'),
    purl: textIn(one, 'purl'),
    cpe: textIn(one, 'cpe'),
    swid: { tagId: child(one, 'swid')?.attributes.tagId },
    licenses: child(one, 'licenses')?.children.map(({ name }) => ({ [name]: true })) ?? [],
    properties: listIn(one, 'properties', 'property').map(({ attributes, text }) => ({
      name: attributes.name,
      value: text,
    })),
    components: componentsIn(one),
  }));
}

function listIn(holder: XmlElement, list: string, item: string): XmlElement[] {
  return child(holder, list)?.children.filter(({ name }) => name === item) ?? [];
}

function child(holder: XmlElement | undefined, name: string): XmlElement | undefined {
  return holder?.children.find((one) => one.name === name);
}

function textIn(holder: XmlElement | undefined, name: string): string | undefined {
  return child(holder, name)?.text;
}
