import type { SegmentTable } from './tables';

type RawElement = SegmentTable['composites'][string][number] | { readonly name: string; readonly of: string };

/** What an element or component is; `values` names the list that its values are in. */
export interface ElementName {
  readonly name: string;
  readonly values?: string;
}

/** Names of segments, elements and values. Element and component numbers count from 1. */
export interface SegmentNames {
  segment(id: string): string | undefined;
  element(id: string, element: number): ElementName | undefined;
  component(id: string, element: number, component: number): ElementName | undefined;
  value(list: string, value: string): string | undefined;
}

export function segmentNames({ segments, composites, values }: SegmentTable): SegmentNames {
  function raw(id: string, number: number): RawElement | undefined {
    const entry = segments[id];
    if (entry === undefined || number < 1) return undefined;
    if (Array.isArray(entry)) return entry[number];
    const { elements, repeat } = entry;
    const extra = number - elements.length;
    return elements[extra <= 0 ? number - 1 : elements.length - repeat + ((extra - 1) % repeat)];
  }
  return {
    segment: (id) => nameOfSegment(segments[id]),
    element: (id, number) => named(raw(id, number)),
    component(id, number, component) {
      const entry = raw(id, number);
      return isComposite(entry) ? named(composites[entry.of]?.[component - 1]) : undefined;
    },
    value: (list, value) => values[list]?.[value]
  };
}

function nameOfSegment(entry: SegmentTable['segments'][string] | undefined): string | undefined {
  return Array.isArray(entry) ? entry[0] : entry?.name;
}

function named(entry: RawElement | undefined): ElementName | undefined {
  if (entry === undefined || entry === null) return undefined;
  if (typeof entry === 'string') return { name: entry };
  return isComposite(entry) ? { name: entry.name } : { name: entry[0], values: entry[1] };
}

function isComposite(entry: RawElement | undefined): entry is { readonly name: string; readonly of: string } {
  return typeof entry === 'object' && entry !== null && 'of' in entry;
}
