/** Ways to reach a network or to run text as code. */
const FORBIDDEN = [
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bRTCPeerConnection\b/,
  /\bimportScripts\b/,
  /\bimport\s*\(/,
  /\beval\s*\(/,
  /\bnew Function\b/
];

/** Which of the forbidden things a bundle holds, as the patterns that found them. */
export function forbiddenIn(bundle: string): string[] {
  return FORBIDDEN.filter((pattern) => pattern.test(bundle)).map(({ source }) => source);
}

/** What is loaded when it is needed: `import()` as the build writes it for the desktop. */
const LATER = /\.then\(\(\)=>require\("[^"]+"\)\)/g;

/** The modules that a bundle requires, sorted, without the scheme of Node.js. */
export function requiredBy(bundle: string): string[] {
  const names = [...bundle.matchAll(/\brequire\("(?:node:)?([^"]+)"\)/g)].map(([, name = '']) => name);
  return [...new Set(names)].sort();
}

/** The modules that a bundle requires as soon as it is loaded. */
export function requiredAtOnceBy(bundle: string): string[] {
  return requiredBy(bundle.replaceAll(LATER, ''));
}
