import fs from 'node:fs';
import path from 'node:path';

/** Addresses of what a page loads. */
export interface Assets {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** Entries of the browser's build that single pages load. */
export type PageScript = 'desk' | 'passkeys' | 'room';

type Manifest = Readonly<Record<string, { readonly file: string; readonly css?: readonly string[] }>>;

/** Where the browser's build is served from. */
export const assetsPath = '/assets/';

/** Reads from the browser's build which files a page needs. The build names files by their content, so they are kept for a year. */
export class AssetList {
  private readonly manifest: Manifest;

  /** @param folder - the build's output, with its `.vite/manifest.json` */
  constructor(readonly folder: string) {
    this.manifest = JSON.parse(fs.readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  }

  for(script?: PageScript): Assets {
    const entries = ['src/islands.ts', ...(script ? [`src/${script}.ts`] : [])].map((name) => this.entry(name));
    const styles = [this.entry('src/style.css').file, ...entries.flatMap(({ css }) => css ?? [])];
    return { styles: styles.map(atRoot), scripts: entries.map(({ file }) => atRoot(file)) };
  }

  private entry(name: string) {
    const found = this.manifest[name];
    if (!found) throw new Error(`The browser's build has no ${name}: run the build again`);
    return found;
  }
}

const atRoot = (file: string) => `/${file}`;
