/** Called by electron-builder for each platform before signing. */
import { join } from 'node:path';
import type { AfterPackContext } from 'electron-builder';
import { checkPackage } from './check-package.ts';
import { setFuses } from './fuses.ts';

export function packedBinary(context: AfterPackContext): string {
  const { appInfo } = context.packager;
  if (context.electronPlatformName === 'win32')
    return join(context.appOutDir, `${appInfo.productFilename}.exe`);
  if (context.electronPlatformName !== 'linux')
    throw new Error(`not provided for: ${context.electronPlatformName}`);
  const { executableName } = context.packager as unknown as { executableName: string };
  return join(context.appOutDir, executableName);
}

export async function afterPack(context: AfterPackContext): Promise<void> {
  const binary = packedBinary(context);
  setFuses(binary);
  const problems = checkPackage(context.appOutDir, binary);
  if (problems.length > 0) throw new Error(`the package is not as it must be:\n${problems.join('\n')}`);
}
