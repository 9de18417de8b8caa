import type { Unreadable } from '../claims/model';

const SENTENCES: Readonly<Record<Unreadable, string>> = {
  empty: 'The file is empty.',
  xml: 'The file is XML, not an X12 claim file.',
  json: 'The file is JSON, not an X12 claim file.',
  hl7: 'The file is an HL7 message, not an X12 claim file.',
  edifact: 'The file is EDIFACT, not X12.',
  pdf: 'The file is a PDF. Open the X12 file it was printed from.',
  binary: 'The file is not text. If it is compressed or encrypted, unpack it first.',
  'other-transaction': 'The file is X12, but none of its transactions holds claims or payments.',
  prose: 'No X12 claim was found: there is no interchange header (ISA) and no claim segment.'
};

/** Why a file could not be read as claims, as one plain sentence. */
export function unreadableSentence(reason: Unreadable): string {
  return SENTENCES[reason];
}
