import fs from 'node:fs';
import path from 'node:path';

/** Addresses of what a page loads. */
export interface Assets {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

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

  for(script?: 'room'): Assets {
    const entries = ['src/islands.ts', ...(script ? [`src/${script}.ts`] : [])];
    const files = entries.map((entry) => this.file(entry));
    return { styles: [this.file('src/style.css')], scripts: files };
  }

  private file(entry: string): string {
    const found = this.manifest[entry];
    if (!found) throw new Error(`The browser's build has no ${entry}: run the build again`);
    return `/${found.file}`;
  }
}
