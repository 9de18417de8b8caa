/** A text on lines no wider than `width` where its words allow it, each line indented, those after the first two more. */
export function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = width - indent.length - (lines.length > 0 ? 2 : 0);
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((entry, index) => `${indent}${index > 0 ? '  ' : ''}${entry}`).join('\n');
}
