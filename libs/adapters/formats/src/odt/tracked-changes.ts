import type { SourceChange } from '../source/source-document.js';
import { childNamed, childrenNamed, elementsOf, textOf, type XmlElement } from '../xml/xml-element.js';

/** A tracked change of a document. What was deleted is kept beside the text, to stand where a `text:change` names it. */
export interface OdtChange {
  readonly change: SourceChange;
  readonly deleted?: XmlElement;
}

/** The insertions and deletions of a document by their ids; changes of looks alone are none. */
export function readTrackedChanges(body: XmlElement): ReadonlyMap<string, OdtChange> {
  const regions = childrenNamed(childNamed(body, 'text:tracked-changes'), 'text:changed-region');
  // What was deleted after it was inserted is both; it comes first here, and the last entry of a map counts.
  return new Map(
    regions.flatMap((region) =>
      elementsOf(region)
        .toReversed()
        .flatMap((kind) => entryOf(region, kind)),
    ),
  );
}

const kinds: Readonly<Record<string, SourceChange['type'] | undefined>> = {
  'text:insertion': 'inserted',
  'text:deletion': 'deleted',
};

function entryOf({ attributes }: XmlElement, kind: XmlElement): [string, OdtChange][] {
  const type = kinds[kind.name];
  if (type === undefined) return [];
  const information = childNamed(kind, 'office:change-info');
  const of = (name: string) =>
    information && childNamed(information, name) ? textOf(childNamed(information, name)!) : '';
  const [author, at] = [of('dc:creator'), of('dc:date')];
  const change = { type, ...(author && { author }), ...(at && { at }) };
  return [
    [
      attributes.get('xml:id') ?? attributes.get('text:id') ?? '',
      { change, ...(type === 'deleted' && { deleted: kind }) },
    ],
  ];
}
