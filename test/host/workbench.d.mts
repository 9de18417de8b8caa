import type { Page } from 'playwright-core';

/** What to open, and how. Paths are those of this machine. */
export type WorkbenchOptions = {
  folder?: string;
  files?: string[];
  extensionDevelopmentPath?: string | string[];
  extensionsDir?: string;
  userDataDir?: string;
  settings?: Record<string, unknown>;
  viewport?: { width: number; height: number };
  env?: Record<string, string>;
  /** Called with the page before it loads the workbench. */
  beforeOpen?: (page: Page) => void;
};

export type Workbench = {
  url: string;
  page: Page;
  /** The server's output so far. */
  log: () => string;
  close: () => Promise<void>;
};

/** Starts the VS Code host from npm (installs it first where it is absent) and opens its workbench in a headless browser. */
export function openWorkbench(options?: WorkbenchOptions): Promise<Workbench>;
