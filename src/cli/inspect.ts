import type { Unreadable } from '../claims/model';
import { unreadableSentence } from '../features/unreadable';
import type { Invocation } from './arguments';
import { type BatchedOutput, batched } from './batched';
import { type ProcedureRecord, recordsOf } from './inspect-record';
import { procedureLine } from './inspect-text';
import { printable } from './paint';
import { readSource } from './read';
import { expandSources, problemOf, type Source } from './sources';
import type { Terminal } from './terminal';
import type { PlainFormat } from './words';

/** How the procedures of files are printed, piece by piece in file order. */
interface Printer {
  readonly begin: string;
  fileStart(source: Source, isX12: boolean, first: boolean): string;
  record(record: ProcedureRecord, first: boolean): string;
  fileEnd(reason: Unreadable | null, records: number): string;
  readonly end: string;
}

const JSON_PRINTER: Printer = {
  begin: '[',
  fileStart: (source, isX12, first) =>
    `${first ? '' : ','}\n{"file":${JSON.stringify(source.name)},"format":${isX12 ? '"x12"' : 'null'},"lines":[`,
  record: (record, first) => `${first ? '' : ','}\n${JSON.stringify(record)}`,
  fileEnd: () => ']}',
  end: '\n]\n'
};

const TEXT_PRINTER: Printer = {
  begin: '',
  fileStart: (source, _isX12, first) => `${first ? '' : '\n'}${printable(source.name)}\n`,
  record: (record) => `  ${printable(procedureLine(record))}\n`,
  fileEnd: (reason, records) => {
    if (reason !== null) return `  ${unreadableSentence(reason)}\n`;
    return records === 0 ? '  No procedures.\n' : '';
  },
  end: ''
};

const PRINTERS: Readonly<Record<PlainFormat, Printer>> = { json: JSON_PRINTER, text: TEXT_PRINTER };

/** What has been printed so far. */
interface Progress {
  files: number;
}

async function inspectSource(
  source: Source,
  terminal: Terminal,
  printer: Printer,
  output: BatchedOutput,
  progress: Progress
): Promise<void> {
  let started = false;
  let records = 0;
  try {
    const reason = await readSource(source, terminal.input, terminal.sizes, async ({ file, lines }) => {
      if (!started && !(await output.add(printer.fileStart(source, true, progress.files++ === 0)))) return false;
      started = true;
      for (const record of recordsOf(file, lines)) {
        if (!(await output.add(printer.record(record, records === 0)))) return false;
        records++;
      }
      return true;
    });
    if (!started) await output.add(printer.fileStart(source, reason === null, progress.files++ === 0));
    await output.add(printer.fileEnd(reason, records));
  } catch (error) {
    if (started) await output.add(printer.fileEnd(null, records));
    throw error;
  }
}

/** Runs `inspect`; returns the exit code. */
export async function inspect(invocation: Invocation & { command: 'inspect' }, terminal: Terminal): Promise<number> {
  const printer = PRINTERS[invocation.format];
  const output = batched(terminal.out);
  const { sources, problems } = await expandSources(invocation.paths, terminal.folder);
  await output.add(printer.begin);
  let failed = false;
  const progress: Progress = { files: 0 };
  for (const source of sources) {
    if (terminal.out.closed) return 0;
    try {
      await inspectSource(source, terminal, printer, output, progress);
    } catch (error) {
      failed = true;
      await terminal.error.write(`${problemOf(source.name, error)}\n`);
    }
  }
  await output.add(printer.end);
  await output.flush();
  for (const problem of problems) await terminal.error.write(`${problem}\n`);
  return failed || problems.length > 0 ? 2 : 0;
}
