import { type Loaders, textOfVersion } from '@articulado/api';
import { FollowedText } from '@articulado/comparison';
import { Injectable } from '@nestjs/common';
import { versionText } from './consultation-loaders.js';

/** Pairs of versions that are kept; each holds two texts. */
const mostKept = 20;

/** Follows what was said on one version to a later one. Versions never change, so that a pair is made once. */
@Injectable()
export class FollowedTexts {
  private readonly kept = new Map<string, Promise<FollowedText>>();

  between(loaders: Loaders, before: string, after: string): Promise<FollowedText> {
    const key = `${before} ${after}`;
    const known = this.kept.get(key);
    if (known) return known;
    if (this.kept.size >= mostKept) this.kept.clear();
    const made = follow(loaders, before, after);
    this.kept.set(key, made);
    made.catch(() => this.kept.delete(key)); // do not cache a failure
    return made;
  }
}

async function follow(loaders: Loaders, before: string, after: string): Promise<FollowedText> {
  const [one, other] = await Promise.all([versionText(loaders, before), versionText(loaders, after)]);
  return new FollowedText(textOfVersion(one), textOfVersion(other));
}
