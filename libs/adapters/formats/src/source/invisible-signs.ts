import { intoProfile, isInProfile } from '@articulado/base';
import type { LeftOut, SourcePlace } from './source-document.js';

/** Composes words (NFC), takes out the signs that the profile of text refuses, and counts these by the place where each first stood. */
export class InvisibleSigns {
  private readonly found = new Map<string, { readonly place: SourcePlace; count: number }>();

  without(words: string, place: SourcePlace): string {
    const composed = words.normalize('NFC');
    if (isInProfile(composed)) return composed;
    const kept = intoProfile(composed);
    this.count(composed, kept, place);
    return kept;
  }

  leftOut(): LeftOut[] {
    return [...this.found].map(([name, { place, count }]) => ({
      what: 'invisible-signs',
      place,
      words: '',
      name,
      count,
    }));
  }

  private count(before: string, after: string, at: SourcePlace): void {
    const kept = [...after];
    let index = 0;
    for (const sign of before) {
      if (sign === kept[index]) index += 1;
      else this.add(sign, at);
    }
  }

  private add(sign: string, place: SourcePlace): void {
    const name = `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    const known = this.found.get(name);
    if (known) known.count += 1;
    else this.found.set(name, { place, count: 1 });
  }
}
