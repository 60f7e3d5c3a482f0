import { strFromU8, unzipSync } from 'fflate';
import type { SourceDocument } from '../source/source-document.js';
import { paragraphsOf, wordsOfParagraph } from '../source/words-of-source.js';

/**
 * The words of a file in alphabetical order, found by another way than the reader's: with regular expressions in the XML of
 * its parts. A paragraph's pieces belong together; of two branches that say the same, the fallback is left out.
 */
export function wordsOfDocx(file: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(file)).filter(([name]) =>
    /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(name),
  );
  return sortedWords(parts.map(([, part]) => wordsOfXml(strFromU8(part))).join('\n'));
}

const wordsOfXml = (xml: string): string =>
  xml
    .replaceAll(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
    .replaceAll(/<w:noBreakHyphen\/>/g, '<w:t>\u2011</w:t>')
    .replaceAll(/<\/w:p>|<w:p\/>|<w:tab\/>|<w:br\/>|<w:cr\/>|<w:txbxContent>/g, '<w:t> </w:t>')
    .replaceAll(
      /<(?:w:t|w:delText|m:t)(?: [^>]*)?>([^<]*)<\/|<[^>]*>|[^<]+/g,
      (_, words: string | undefined) => words ?? '',
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The same of the text of an OpenDocument file: everything between tags that is a paragraph's, spaces and breaks made so. */
export function wordsOfOdt(file: Uint8Array): string[] {
  const parts = unzipSync(file);
  const master = /<office:master-styles>.*<\/office:master-styles>/s.exec(strFromU8(parts['styles.xml']!))?.[0] ?? '';
  const body = /<office:text.*<\/office:text>/s.exec(strFromU8(parts['content.xml']!))?.[0] ?? '';
  const formulas = Object.keys(parts)
    .filter((name) => /^Object \d+\/content\.xml$/.test(name))
    .map((name) => strFromU8(parts[name]!));
  const text = [body, master, ...formulas.map((formula) => formula.replace(/<annotation.*?<\/annotation>/s, ''))].join(
    '<text:p>',
  );
  return sortedWords(
    text
      .replaceAll(
        /<text:(?:note-citation|index-title-template)[^>]*>.*?<\/text:(?:note-citation|index-title-template)>/gs,
        '',
      )
      .replaceAll(/<(?:dc:creator|dc:date|meta:creator-initials)>.*?<\/[^>]*>/gs, '')
      .replaceAll(/<text:(?:p|h|s|tab|line-break)(?=[ />])[^>]*>/g, ' ')
      .replaceAll(/<\/text:(?:p|h)>/g, ' ')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}

/** All words that a reader kept or listed; labels are no words of a file. */
export function wordsOfSource({ blocks, notes, leftOut }: SourceDocument): string[] {
  const paragraphs = [...paragraphsOf(blocks), ...[...notes.values()].flatMap((note) => note.paragraphs)];
  return sortedWords([...paragraphs.map(wordsOfParagraph), ...leftOut.map(({ words }) => words)].join('\n'));
}

/** The letters of words in alphabetical order: for a file in which hidden words stand within others. */
export const lettersOf = (words: readonly string[]): string => [...words.join('')].sort().join('');

const sortedWords = (text: string): string[] =>
  text
    .split(/[\s\u00A0]+/)
    .filter((word) => word !== '')
    .sort();
