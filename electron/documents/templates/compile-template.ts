import Docxtemplater from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { templateFields } from '#shared/domain/documents/template-fields.ts';
import { AppError } from '#shared/errors.ts';
import type { WordParts } from './word-parts.ts';
import { writeWordParts } from './write-parts.ts';

interface TagFault {
  properties?: { id?: string; xtag?: string; file?: string; errors?: TagFault[] };
}

const known = new Map(templateFields.map((field) => [field.name, field]));
/** A field's name as it may be shown: what was typed between braces can be anything. */
const shown = (tag: string) => tag.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 60);

function placeOf(file: string | undefined): string {
  if (file?.includes('header')) return 'phần đầu trang';
  if (file?.includes('footer')) return 'phần cuối trang';
  return 'phần nội dung';
}

function refusalOf(fault: TagFault): AppError {
  const first = fault.properties?.errors?.[0] ?? fault;
  const { id = '', xtag = '', file } = first.properties ?? {};
  const field = shown(xtag.replace(/^[@#/^]/, ''));
  const where = placeOf(file);
  if (id === 'unclosed_tag') return AppError.of('TEMPLATE_FIELD_UNCLOSED', { field, where });
  if (id === 'unopened_tag') return AppError.of('TEMPLATE_FIELD_UNOPENED', { where });
  if (id.startsWith('duplicate_')) return AppError.of('TEMPLATE_FIELD_DOUBLED', { where });
  if (id.includes('loop')) return AppError.of('TEMPLATE_FIELD_UNKNOWN', { field: `#${field}`, where });
  if (id.startsWith('raw_xml')) return AppError.of('TEMPLATE_FIELD_NOT_ALONE', { field: `@${field}`, where });
  return AppError.of('TEMPLATE_DAMAGED');
}

/** Names on the object itself only: a template must not reach what every object has. */
function ownValue(tag: string) {
  return {
    get: (scope: Record<string, unknown>) => (Object.hasOwn(scope, tag) ? scope[tag] : ''),
  };
}

export interface CompiledTemplate {
  /** The parts with the fields filled in. */
  fill(values: Readonly<Record<string, string>>): WordParts;
  fields: ReadonlySet<string>;
}

/**
 * Reads the fields of a template.
 * @throws AppError TEMPLATE_FIELD_* naming the field that is unknown, unclosed, doubled or not alone in its paragraph
 */
export async function compileTemplate(parts: WordParts): Promise<CompiledTemplate> {
  const inspect = new InspectModule();
  let template: Docxtemplater;
  try {
    template = new Docxtemplater(new PizZip(await writeWordParts(parts)), {
      modules: [inspect],
      errorLogging: false,
      parser: ownValue,
      nullGetter: () => '',
    });
  } catch (error) {
    const refused = refusalOf(error as TagFault);
    refused.cause = error;
    throw refused;
  }
  const fields = new Set<string>();
  for (const file of inspect.getTemplatedFiles()) {
    for (const part of inspect.getStructuredTags(file)) {
      assertKnown(part.value, part.module ?? '', placeOf(file));
      fields.add(part.value);
    }
  }
  return {
    fields,
    fill(values) {
      template.render(values);
      const zip = template.getZip();
      return new Map(
        [...parts.keys()].map((name) => [name, zip.file(name)?.asUint8Array() ?? new Uint8Array()]),
      );
    },
  };
}

function assertKnown(name: string, module: string, where: string): void {
  const field = known.get(name);
  const sign = module === 'rawxml' ? '@' : module === '' ? '' : '#';
  if (field === undefined || sign === '#')
    throw AppError.of('TEMPLATE_FIELD_UNKNOWN', { field: shown(`${sign}${name}`), where });
  if (field.type === 'block' && (sign !== '@' || where !== 'phần nội dung'))
    throw AppError.of('TEMPLATE_FIELD_NOT_ALONE', { field: `@${name}`, where });
  if (field.type === 'text' && sign === '@')
    throw AppError.of('TEMPLATE_FIELD_NOT_BLOCK', { field: name, where });
}
