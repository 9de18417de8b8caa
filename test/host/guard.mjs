// Preloaded into the VS Code server: when the process that started it is gone (its end of stdin closes), end the whole process group.
if (process.argv[1]?.endsWith('server-main.js')) {
  process.stdin
    .on('error', () => {})
    .on('close', () => process.kill(-process.pid, 'SIGKILL'))
    .resume();
  process.stdin.unref?.();
}
