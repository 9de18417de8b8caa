#!/usr/bin/env node
// The npm host behind the part of the `code` command line that @vscode/test-electron uses: it can be given as vscodeExecutablePath.
// VSCODE_HOST_VERBOSE shows all output; VSCODE_HOST_TIMEOUT_S limits a test run (300).
import { statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { format } from 'node:util';
import { startServer } from './server.mjs';
import { openWorkbench } from './workbench.mjs';

const verbose = Boolean(process.env.VSCODE_HOST_VERBOSE);

/** Options that come with a value and are taken without effect. */
const IGNORED = ['disable-extension', 'locale', 'log'];

/** What the workbench always says in a test run and nobody needs to read. */
const NOISE =
  /^\s*(\[(AgentHost|ChatModel|AccountPolicyGate|reconnection-grace-time|Service Worker)|Resolv(ing|ed) connection token|Creating a socket|Updating additional builtin|Ignoring fetching additional|DialogService: Dialog requested during smoke test|Canceled: Canceled)/;

function readArguments(values) {
  const options = { extensionDevelopmentPath: [], files: [] };
  const rest = [...values];
  const named = {
    extensionDevelopmentPath: (value) => options.extensionDevelopmentPath.push(value),
    extensionTestsPath: (value) => (options.extensionTestsPath = value),
    'user-data-dir': (value) => (options.userDataDir = value),
    'extensions-dir': (value) => (options.extensionsDir = value),
    port: (value) => (options.port = Number(value))
  };
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name === undefined) openPath(options, path.resolve(argument));
    else if (named[name]) named[name](value ?? rest.shift());
    else if (IGNORED.includes(name) && value === undefined) rest.shift();
  }
  return options;
}

function openPath(options, name) {
  const isFile = statSync(name, { throwIfNoEntry: false })?.isFile() && !name.endsWith('.code-workspace');
  if (isFile) options.files.push(name);
  else options.folder = name;
}

function showLog(type, values) {
  const line = format(...values);
  if (verbose || !NOISE.test(line)) (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${line}\n`);
}

/** VS Code reports exit code 0 when its extension host was killed, so look at how that process really ended. */
function extensionHostDeath(log) {
  const [, code, signal] = /Extension Host Process exited with code: (\w+), signal: (\w+)/.exec(log) ?? [];
  return code !== undefined && (code !== '0' || signal !== 'null') ? `the extension host died (code ${code}, signal ${signal})` : undefined;
}

async function runTests(options) {
  const limit = Number(process.env.VSCODE_HOST_TIMEOUT_S ?? 300);
  const host = await openWorkbench({ ...options, onLog: showLog });
  stop = host.close;
  const ended = await Promise.race([host.exit, delay(limit * 1000, `no result in ${limit} s`, { ref: false })]);
  const result = ended === 0 ? (extensionHostDeath(host.log()) ?? 0) : ended;
  if (typeof result === 'number') return result;
  console.error(`VS Code host: ${result}`);
  const picture = path.resolve('vscode-host-failure.png');
  await host.page.screenshot({ path: picture, timeout: 5000 }).then(
    () => console.error(`screenshot: ${picture}`),
    () => {}
  );
  if (!verbose) console.error(host.log().slice(-4000));
  return 1;
}

async function openByHand(options) {
  const host = await startServer(options);
  stop = host.close;
  console.log(`VS Code is at ${host.url}`);
  await host.gone;
  return 1;
}

let stop = async () => {};
let ending = false;
async function end(code) {
  if (ending) return;
  ending = true;
  await stop();
  setTimeout(() => process.exit(code), 50); // runTests drops what it has not read when we exit
}
for (const [signal, number] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) process.on(signal, () => end(number));

const options = { ...readArguments(process.argv.slice(2)), ...(verbose && { onOutput: (text) => process.stderr.write(text) }) };
try {
  await end(await (options.extensionTestsPath ? runTests(options) : openByHand(options)));
} catch (error) {
  console.error(error);
  await end(1);
}
