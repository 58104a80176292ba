import { formatNamed } from '../../../graph/formats.ts';
import { writers } from '../../../write/index.ts';
import type { WriteOptions, Writer } from '../../../write/writer.ts';
import type { Arguments, Option } from '../command.ts';

const VERSIONS = ['1.1', '1.2'] as const;

export const VERSION_OPTION: Option = {
  name: 'rdf',
  value: 'VERSION',
  choices: VERSIONS,
  summary: 'How evidence is written; default what readers of the format take',
};

/** The version of RDF asked for, as writers take it. */
export function rdfVersion(args: Arguments): WriteOptions {
  const version = VERSIONS.find((v) => v === args.value('rdf'));
  return version === undefined ? {} : { rdf: version };
}

/** An option that names a format by its name, a file extension or a media type; its value is the name. */
export const formatOption = (summary: string, formats: readonly Writer[] = writers, name = 'format'): Option => ({
  name,
  ...(name === 'format' && { short: 'f' }),
  value: 'FORMAT',
  choices: formats.map((format) => format.name),
  alias: (value) =>
    formatNamed(value) ??
    formats.find(({ extension, mediaType }) => [extension, extension.slice(1), mediaType].includes(value.toLowerCase()))
      ?.name,
  summary,
});
