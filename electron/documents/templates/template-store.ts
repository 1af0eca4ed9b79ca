import { and, desc, eq } from 'drizzle-orm';
import { documentTemplate, storedFile } from '#db/schema/documents.ts';
import type { TemplateView } from '#shared/contract/templates.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import { templateFields } from '#shared/domain/documents/template-fields.ts';
import { AppError } from '#shared/errors.ts';
import { type App, newId, nowIso, stampChange, stampNew } from '../../app/app.ts';
import { mutate } from '../../app/mutate.ts';
import { safeFileName } from '../../files/file-names.ts';
import { readZip } from '../../files/zip/read-zip.ts';
import { compileTemplate } from './compile-template.ts';
import { readWordParts, templateProfile, type WordParts } from './word-parts.ts';
import { writeWordParts } from './write-parts.ts';

type Row = typeof documentTemplate.$inferSelect;

function viewOf({ id, kind, fileName, state, triedAt, createdAt, author }: Row): TemplateView {
  return { id, kind: kind as DocumentKind, fileName, state, triedAt, takenInAt: createdAt, author };
}

/** Every template that was taken in, the one in use first, then the newest. */
export function listTemplates(app: App): TemplateView[] {
  const rows = app.db.select().from(documentTemplate).orderBy(desc(documentTemplate.createdAt)).all();
  const rank = { used: 0, trial: 1, retired: 2 };
  return rows.toSorted((a, b) => rank[a.state] - rank[b.state]).map(viewOf);
}

/** @throws AppError NOT_FOUND */
export function readTemplate(app: App, templateId: string): { row: Row; view: TemplateView } {
  const row = app.db.select().from(documentTemplate).where(eq(documentTemplate.id, templateId)).get();
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'mẫu văn bản' });
  return { row, view: viewOf(row) };
}

/** The parts as they were looked through and written by ourselves when the template was taken in. */
export function storedParts(app: App, { sha256, fileName }: Pick<Row, 'sha256' | 'fileName'>): WordParts {
  return new Map(readZip(app.files.get(sha256, fileName), templateProfile));
}

/** The template by which papers of the kind are made; null while they have our own look. */
export function usedTemplate(app: App, kind: DocumentKind): WordParts | null {
  const row = app.db
    .select()
    .from(documentTemplate)
    .where(and(eq(documentTemplate.kind, kind), eq(documentTemplate.state, 'used')))
    .get();
  return row === undefined ? null : storedParts(app, row);
}

/** Fields without which a paper would lack a component; the template may still be meant so. */
function missingFields(fields: ReadonlySet<string>): string[] {
  for (const { name, need, gives, type } of templateFields) {
    if (need !== 'must' || fields.has(name)) continue;
    throw AppError.of('TEMPLATE_FIELD_MISSING', { field: type === 'block' ? `@${name}` : name, gives });
  }
  return templateFields
    .filter(({ name, need }) => need === 'should' && !fields.has(name) && !isCovered(name, fields))
    .map(({ name, gives }) => `Mẫu không có trường {${name}}: ${gives}.`);
}

/** What one field gives may come from two others. */
function isCovered(name: string, fields: ReadonlySet<string>): boolean {
  const pairs: Record<string, string[]> = {
    so_ky_hieu: ['so', 'ky_hieu'],
    dia_danh_ngay: ['dia_danh', 'ngay_thang_nam'],
  };
  return pairs[name]?.every((part) => fields.has(part)) ?? false;
}

/**
 * Takes a Word file in as a template of the kind, to be tried out; one that waited to be tried is replaced.
 * @throws AppError TEMPLATE_*, CONTAINER_*, FILE_*
 */
export async function takeInTemplate(
  app: App,
  { kind, fileName, bytes }: { kind: DocumentKind; fileName: string; bytes: Uint8Array },
): Promise<{ template: TemplateView; advice: string[] }> {
  const parts = readWordParts(bytes);
  const advice = missingFields((await compileTemplate(parts)).fields);
  const clean = await writeWordParts(parts);
  const sha256 = app.files.put(clean);
  const id = newId();
  const change = {
    action: 'templates.takeIn',
    entity: 'document_template',
    entityId: id,
    detail: { kind, sha256 },
    areas: ['templates'],
  };
  mutate(app, change, (tx) => {
    const known = tx.select().from(storedFile).where(eq(storedFile.sha256, sha256)).get();
    if (known === undefined)
      tx.insert(storedFile)
        .values({ sha256, size: clean.length, addedAt: nowIso(app) })
        .run();
    tx.delete(documentTemplate)
      .where(and(eq(documentTemplate.kind, kind), eq(documentTemplate.state, 'trial')))
      .run();
    tx.insert(documentTemplate)
      .values({
        ...{ id, kind, sha256, state: 'trial', triedAt: null },
        fileName: safeFileName(fileName.replace(/\.docx$/i, ''), 'docx'),
        ...stampNew(app),
      })
      .run();
  });
  return { template: readTemplate(app, id).view, advice };
}

/** Notes that the template was seen with real data. */
export function noteTried(app: App, templateId: string): void {
  const change = {
    action: 'templates.tryOut',
    entity: 'document_template',
    entityId: templateId,
    areas: ['templates'],
  };
  mutate(app, change, (tx) =>
    tx
      .update(documentTemplate)
      .set({ triedAt: nowIso(app), ...stampChange(app) })
      .where(eq(documentTemplate.id, templateId))
      .run(),
  );
}

/** Papers of its kind are made by it from now on. @throws AppError NOT_FOUND, TEMPLATE_NOT_TRIED */
export function putToUse(app: App, templateId: string): TemplateView {
  const { row } = readTemplate(app, templateId);
  const { kind, triedAt, fileName } = row;
  if (triedAt === null) throw AppError.of('TEMPLATE_NOT_TRIED', { file: fileName });
  const change = {
    action: 'templates.use',
    entity: 'document_template',
    entityId: templateId,
    detail: { kind },
    areas: ['templates', 'documents'],
  };
  mutate(app, change, (tx) => {
    tx.update(documentTemplate)
      .set({ state: 'retired', ...stampChange(app) })
      .where(and(eq(documentTemplate.kind, kind), eq(documentTemplate.state, 'used')))
      .run();
    tx.update(documentTemplate)
      .set({ state: 'used', ...stampChange(app) })
      .where(eq(documentTemplate.id, templateId))
      .run();
  });
  return readTemplate(app, templateId).view;
}

/** Back to our own look of the kind; the template stays and may be used again. */
export function stopTemplate(app: App, kind: DocumentKind): void {
  const change = {
    action: 'templates.stop',
    entity: 'document_template',
    entityId: kind,
    areas: ['templates', 'documents'],
  };
  mutate(app, change, (tx) =>
    tx
      .update(documentTemplate)
      .set({ state: 'retired', ...stampChange(app) })
      .where(and(eq(documentTemplate.kind, kind), eq(documentTemplate.state, 'used')))
      .run(),
  );
}

/** @throws AppError NOT_FOUND, TEMPLATE_IN_USE */
export function removeTemplate(app: App, templateId: string): void {
  const { row } = readTemplate(app, templateId);
  if (row.state === 'used') throw AppError.of('TEMPLATE_IN_USE', { file: row.fileName });
  const change = {
    action: 'templates.remove',
    entity: 'document_template',
    entityId: templateId,
    detail: { kind: row.kind },
    areas: ['templates'],
  };
  mutate(app, change, (tx) => tx.delete(documentTemplate).where(eq(documentTemplate.id, templateId)).run());
}
