import type { PushEvent } from '#shared/bridge.ts';

export type { PushEvent };

/**
 * What the use cases ask of the world outside. `electron/platform` answers in the window, `scripts/` in the demo,
 * `tests/support` in tests. No use case imports `electron`.
 */

export interface FileFilter {
  /** Shown in the dialog, Vietnamese. */
  name: string;
  /** Without the dot. */
  extensions: string[];
}

export interface Dialogs {
  /** Absolute paths, empty when the person cancels. */
  openFiles(options: { title: string; filters: FileFilter[]; multiple: boolean }): Promise<string[]>;
  openFolder(options: { title: string }): Promise<string | null>;
  saveFile(options: { title: string; defaultName: string; filters: FileFilter[] }): Promise<string | null>;
}

export interface Printer {
  /**
   * Prints one self-contained HTML page (fonts by `/fonts/<file>.ttf`) to PDF. Page size and margins come from its CSS
   * `@page` rule only. Scripts do not run and no request leaves the machine.
   */
  htmlToPdf(html: string): Promise<Uint8Array>;
}

export interface Shell {
  /** Opens the folder of the file in the file manager with the file selected. */
  showInFolder(path: string): void;
  /** Opens the file with the program that the system has for its kind; false where there is none. */
  openFile(path: string): Promise<boolean>;
}

export interface Clock {
  now(): Date;
}

export interface Logger {
  info(message: string, fields?: Record<string, string | number | boolean>): void;
  warn(message: string, fields?: Record<string, string | number | boolean>): void;
  /** The error's stack goes to the log file only. Never log names of people, scores or file contents. */
  error(message: string, error: unknown, fields?: Record<string, string | number | boolean>): void;
}

export interface Ports {
  dialogs: Dialogs;
  printer: Printer;
  shell: Shell;
  clock: Clock;
  log: Logger;
  push(event: PushEvent): void;
}
