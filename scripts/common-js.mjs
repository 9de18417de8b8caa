// How the parts of the extension become CommonJS, for the build and for the bench.

/**
 * An ES module of esbuild's as CommonJS. esbuild would do this, too, but puts the same 600 characters of helpers into
 * each of some fifty parts. Names are taken over when a module is loaded, which is the same as long as no part needs
 * itself. An import for its effects alone is left out: no module of ours has any.
 */
export function asCommonJs(module) {
  const text = module
    .replace(/\bimport\s*\{([^{}]*)\}\s*from\s*("[^"]+");/g, (_, names, from) => `var{${names.replace(/ as /g, ':')}}=require(${from});`)
    .replace(/\bimport\s*"\.[^"]+";/g, '')
    .replace(/\bimport\(("[^"]+")\)/g, 'Promise.resolve().then(()=>require($1))')
    .replace(/\bexport\s*\{([^{}]*)\};?/g, (_, names) => `module.exports={${names.replace(/([\w$]+) as ([\w$]+)/g, '$2:$1')}};`);
  const left = /\b(?:import|export)\s*[{*"(][^\n]{0,60}/.exec(text);
  if (left !== null) throw new Error(`The build cannot turn this into CommonJS: ${left[0]}`);
  return `"use strict";${text}`;
}
