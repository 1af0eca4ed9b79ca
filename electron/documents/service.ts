import type { DocumentsService } from '#shared/contract/documents.ts';
import type { App } from '../app/app.ts';

/** The use cases of the area as the contract names them. */
export function createDocumentsService(_app: App): DocumentsService {
  return {};
}
