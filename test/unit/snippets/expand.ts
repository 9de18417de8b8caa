/** The variables that the snippets use, for one fixed moment. */
const VARIABLES: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2026',
  CURRENT_YEAR_SHORT: '26',
  CURRENT_MONTH: '02',
  CURRENT_DATE: '09',
  CURRENT_HOUR: '09',
  CURRENT_MINUTE: '05'
};

const PARTS = /\\(.)|\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}|\$\{(\d+):((?:\$\w+|[^}])*)\}|\$\{?(\d+)\}?|\$\{?([A-Z_]+)\}?/g;

/** What an editor inserts when every placeholder keeps its default, or the choice of that number its nth option. */
export function expand(snippet: string, choice = -1, option = 0): string {
  const values = new Map<string, string>();
  return snippet.replace(
    PARTS,
    (
      part: string,
      escaped?: string,
      chooser?: string,
      options?: string,
      stop?: string,
      preset?: string,
      mirror?: string,
      variable?: string
    ) => {
      if (escaped !== undefined) return escaped;
      if (chooser !== undefined) return optionsIn(options ?? '')[Number(chooser) === choice ? option : 0] ?? part;
      if (stop !== undefined) {
        values.set(stop, expand(preset ?? ''));
        return values.get(stop) ?? '';
      }
      if (mirror !== undefined) return values.get(mirror) ?? '';
      const value = VARIABLES[variable ?? ''];
      if (value === undefined) throw new Error(`unknown variable ${part}`);
      return value;
    }
  );
}

/** The choices of a snippet by number, each with its options. */
export function choicesOf(snippet: string): readonly { readonly number: number; readonly options: readonly string[] }[] {
  return [...snippet.matchAll(/\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}/g)].map(([, number = '', options = '']) => ({
    number: Number(number),
    options: optionsIn(options)
  }));
}

function optionsIn(options: string): readonly string[] {
  return options.split(/(?<!\\),/).map((option) => option.replace(/\\(.)/g, '$1'));
}
