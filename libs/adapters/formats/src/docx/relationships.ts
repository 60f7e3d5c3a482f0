import { readPart } from '../xml/read-part.js';
import { childrenNamed } from '../xml/xml-element.js';
import type { Package } from '../package/open-package.js';
import { ooxmlPrefix } from './namespaces.js';

/** What a part refers to: other parts, and addresses outside, which are never followed. */
export interface Relationship {
  readonly id: string;
  /** Last word of its type: "styles", "hyperlink"; the words before it differ between transitional and strict. */
  readonly type: string;
  /** Name of a part in the package, or, of an external one, its address. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part; those of the package itself for the name "". */
export function readRelationships(source: Package, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const root = readPart(source, `${folder}_rels/${part.slice(folder.length)}.rels`, ooxmlPrefix);
  return childrenNamed(root, 'rel:Relationship').map(({ attributes }) => {
    const external = attributes.get('TargetMode') === 'External';
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolvePart(folder, target),
      external,
    };
  });
}

/** "../media/a.png" from "word/" → "media/a.png". */
function resolvePart(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `/${folder}${target}`).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
