/** Dialogs for a person: Chromium's own file chooser, and a prompt where Chromium has no dialog of its own. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, parse } from 'node:path';
import type { Page } from 'playwright-core';

/** Chromium has no dialog of its own for folders and saving, so the person confirms or edits this path. */
export const usualFolder = join(homedir(), 'Documents', 'Thi Đua');

export function freeName(path: string): string {
  const { dir, name, ext } = parse(path);
  for (let n = 2; existsSync(path); n++) path = join(dir, `${name} (${n})${ext}`);
  return path;
}

/** The real paths come through its debugging protocol, not through the page. */
export async function chooseFiles(page: Page, accept: string, multiple: boolean): Promise<string[]> {
  const devTools = await page.context().newCDPSession(page);
  try {
    const expression = `new Promise((resolve) => {
      const input = Object.assign(document.createElement('input'), { type: 'file', hidden: true,
        multiple: ${JSON.stringify(multiple)}, accept: ${JSON.stringify(accept)} });
      const done = () => { resolve([...input.files]); input.remove(); };
      input.onchange = done;
      input.oncancel = done;
      document.documentElement.append(input);
      input.click();
    })`;
    const { result } = await devTools.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      userGesture: true,
    });
    const list = await devTools.send('Runtime.getProperties', {
      objectId: result.objectId ?? '',
      ownProperties: true,
    });
    const paths: string[] = [];
    for (const property of list.result) {
      if (!/^\d+$/.test(property.name) || !property.value?.objectId) continue;
      paths.push((await devTools.send('DOM.getFileInfo', { objectId: property.value.objectId })).path);
    }
    return paths;
  } finally {
    await devTools.detach();
  }
}

export async function confirmPath(page: Page, title: string, suggestion: string): Promise<string | null> {
  const typed = await page.evaluate(([text, path]) => window.prompt(text, path), [
    title,
    suggestion,
  ] as const);
  const path = typed?.trim();
  return path && isAbsolute(path) ? path : null;
}
