/**
 * The shape of an SPDX 2.3 document in JSON, written from the specification (clauses 6 to 13) because no package of the
 * registry has the published schema (docs/decisions/0025): the same properties and no others, the same required ones and
 * the same closed lists of words. As the schema of 2.3 itself it leaves the form of dates and identifiers open; the
 * tools of the field write more into them than the text of the specification allows.
 */
const text = { type: 'string' } as const;
const texts = { type: 'array', items: text } as const;
const flag = { type: 'boolean' } as const;
const whole = { type: 'integer' } as const;
const oneOf = (words: string) => ({ type: 'string', enum: words.split(/\s+/) });
const listOf = (name: string, minItems = 0) => ({
  type: 'array',
  minItems,
  items: { $ref: `#/$defs/${name}` },
});

function shape(properties: Readonly<Record<string, unknown>>, ...required: string[]) {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** What packages, files and snippets have in common. */
const item = {
  SPDXID: text,
  annotations: listOf('annotation'),
  attributionTexts: texts,
  comment: text,
  copyrightText: text,
  licenseComments: text,
  licenseConcluded: text,
  name: text,
};

const $defs = {
  annotation: shape(
    { annotationDate: text, annotationType: oneOf('OTHER REVIEW'), annotator: text, comment: text },
    'annotationDate',
    'annotationType',
    'annotator',
    'comment',
  ),
  checksum: shape(
    {
      algorithm: oneOf(
        `SHA1 SHA224 SHA256 SHA384 SHA512 SHA3-256 SHA3-384 SHA3-512 BLAKE2b-256 BLAKE2b-384 BLAKE2b-512 BLAKE3 MD2 MD4
        MD5 MD6 ADLER32`,
      ),
      checksumValue: text,
    },
    'algorithm',
    'checksumValue',
  ),
  externalDocument: shape(
    { checksum: { $ref: '#/$defs/checksum' }, externalDocumentId: text, spdxDocument: text },
    'checksum',
    'externalDocumentId',
    'spdxDocument',
  ),
  externalReference: shape(
    {
      comment: text,
      referenceCategory: oneOf('OTHER PERSISTENT-ID PERSISTENT_ID SECURITY PACKAGE-MANAGER PACKAGE_MANAGER'),
      referenceLocator: text,
      referenceType: text,
    },
    'referenceCategory',
    'referenceLocator',
    'referenceType',
  ),
  crossReference: shape(
    {
      isLive: flag,
      isValid: flag,
      isWayBackLink: flag,
      match: text,
      order: whole,
      timestamp: text,
      url: text,
    },
    'url',
  ),
  extractedLicence: shape(
    {
      comment: text,
      crossRefs: listOf('crossReference'),
      extractedText: text,
      licenseId: text,
      name: text,
      seeAlsos: texts,
    },
    'extractedText',
    'licenseId',
  ),
  review: shape({ comment: text, reviewDate: text, reviewer: text }, 'reviewDate'),
  package: shape(
    {
      ...item,
      builtDate: text,
      checksums: listOf('checksum'),
      description: text,
      downloadLocation: text,
      externalRefs: listOf('externalReference'),
      filesAnalyzed: flag,
      hasFiles: texts,
      homepage: text,
      licenseDeclared: text,
      licenseInfoFromFiles: texts,
      originator: text,
      packageFileName: text,
      packageVerificationCode: shape(
        { packageVerificationCodeExcludedFiles: texts, packageVerificationCodeValue: text },
        'packageVerificationCodeValue',
      ),
      primaryPackagePurpose: oneOf(
        `OTHER INSTALL ARCHIVE FIRMWARE APPLICATION FRAMEWORK LIBRARY CONTAINER SOURCE DEVICE OPERATING-SYSTEM FILE`,
      ),
      releaseDate: text,
      sourceInfo: text,
      summary: text,
      supplier: text,
      validUntilDate: text,
      versionInfo: text,
    },
    'SPDXID',
    'downloadLocation',
    'name',
  ),
  file: shape(
    {
      ...item,
      name: false,
      artifactOfs: { type: 'array', items: { type: 'object' } },
      checksums: listOf('checksum', 1),
      fileContributors: texts,
      fileDependencies: texts,
      fileName: text,
      fileTypes: {
        type: 'array',
        items: oneOf('OTHER DOCUMENTATION IMAGE VIDEO ARCHIVE SPDX APPLICATION SOURCE BINARY TEXT AUDIO'),
      },
      licenseInfoInFiles: texts,
      noticeText: text,
    },
    'SPDXID',
    'checksums',
    'fileName',
  ),
  pointer: shape({ reference: text, offset: whole, lineNumber: whole }, 'reference'),
  range: shape(
    { startPointer: { $ref: '#/$defs/pointer' }, endPointer: { $ref: '#/$defs/pointer' } },
    'startPointer',
    'endPointer',
  ),
  snippet: shape(
    { ...item, licenseInfoInSnippets: texts, ranges: listOf('range', 1), snippetFromFile: text },
    'SPDXID',
    'ranges',
    'snippetFromFile',
  ),
  relationship: shape(
    {
      spdxElementId: text,
      relatedSpdxElement: text,
      comment: text,
      relationshipType: oneOf(
        `DESCRIBES DESCRIBED_BY CONTAINS CONTAINED_BY DEPENDS_ON DEPENDENCY_OF DEPENDENCY_MANIFEST_OF BUILD_DEPENDENCY_OF
        DEV_DEPENDENCY_OF OPTIONAL_DEPENDENCY_OF PROVIDED_DEPENDENCY_OF TEST_DEPENDENCY_OF RUNTIME_DEPENDENCY_OF
        EXAMPLE_OF GENERATES GENERATED_FROM ANCESTOR_OF DESCENDANT_OF VARIANT_OF DISTRIBUTION_ARTIFACT PATCH_FOR
        PATCH_APPLIED COPY_OF FILE_ADDED FILE_DELETED FILE_MODIFIED EXPANDED_FROM_ARCHIVE DYNAMIC_LINK STATIC_LINK
        DATA_FILE_OF TEST_CASE_OF BUILD_TOOL_OF DEV_TOOL_OF TEST_OF TEST_TOOL_OF DOCUMENTATION_OF
        OPTIONAL_COMPONENT_OF METAFILE_OF PACKAGE_OF AMENDS PREREQUISITE_FOR HAS_PREREQUISITE
        REQUIREMENT_DESCRIPTION_FOR SPECIFICATION_FOR OTHER`,
      ),
    },
    'spdxElementId',
    'relatedSpdxElement',
    'relationshipType',
  ),
};

export const SPDX_SCHEMA = {
  ...shape(
    {
      $schema: text,
      SPDXID: text,
      annotations: listOf('annotation'),
      comment: text,
      creationInfo: shape(
        {
          comment: text,
          created: text,
          creators: { type: 'array', minItems: 1, items: text },
          licenseListVersion: text,
        },
        'created',
        'creators',
      ),
      dataLicense: text,
      documentDescribes: texts,
      documentNamespace: text,
      externalDocumentRefs: listOf('externalDocument'),
      files: listOf('file'),
      hasExtractedLicensingInfos: listOf('extractedLicence'),
      name: text,
      packages: listOf('package'),
      relationships: listOf('relationship'),
      revieweds: listOf('review'),
      snippets: listOf('snippet'),
      spdxVersion: text,
    },
    'SPDXID',
    'creationInfo',
    'dataLicense',
    'name',
    'spdxVersion',
    'documentNamespace',
  ),
  $defs,
};
