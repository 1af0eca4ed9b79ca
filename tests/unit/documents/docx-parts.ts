import { readZip, workbookProfile } from '#electron/files/zip/read-zip.ts';

/** The XML parts of a .docx, as the checker takes them. The application's own strict reader must accept its own files. */
export function docxParts(file: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const entries = readZip(file, { ...workbookProfile, isName: () => true });
  return Object.fromEntries(
    [...entries]
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, decoder.decode(bytes)]),
  );
}
