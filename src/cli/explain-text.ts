import type { Explanation } from '../features/explain';
import { explanationBlocks, NOTICE } from '../features/explanation';
import { type Paint, printable } from './paint';
import { wrapped } from './wrap';

/** The explanation for people, wrapped to a width. */
export function explanationText(explanation: Explanation, paint: Paint, width: number): string {
  const blocks = explanationBlocks(explanation).map(({ title, lines }) => {
    if (title === '') return lines.map(printable).join('\n');
    return [paint.bold(printable(title)), ...lines.map((text) => wrapped(printable(text), width, '  '))].join('\n');
  });
  if (explanation.name !== null) blocks.push(paint.dim(wrapped(NOTICE, width, '')));
  return `${blocks.join('\n\n')}\n`;
}
