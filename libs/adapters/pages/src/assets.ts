import fs from 'node:fs';
import path from 'node:path';

/** Addresses of what a page loads. */
export interface Assets {
  readonly styles: readonly string[];
  readonly scripts: readonly Script[];
}

interface Script {
  readonly src: string;
  /** What it imports later, if anything. */
  readonly later?: string;
}

/** Entries of the browser's build that single pages load. */
export type PageScript = 'desk' | 'passkeys' | 'room';

interface BuiltFile {
  readonly file: string;
  readonly css?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

type Manifest = Readonly<Record<string, BuiltFile>>;

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
    return { styles: styles.map(atRoot), scripts: entries.map((entry) => this.script(entry)) };
  }

  private script({ file, dynamicImports: [later] = [] }: BuiltFile): Script {
    return { src: atRoot(file), ...(later && { later: atRoot(this.entry(later).file) }) };
  }

  private entry(name: string) {
    const found = this.manifest[name];
    if (!found) throw new Error(`The browser's build has no ${name}: run the build again`);
    return found;
  }
}

const atRoot = (file: string) => `/${file}`;
