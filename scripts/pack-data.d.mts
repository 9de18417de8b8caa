import type { Plugin } from 'esbuild';

export function pack(json: string): string;
export const packData: Plugin;
