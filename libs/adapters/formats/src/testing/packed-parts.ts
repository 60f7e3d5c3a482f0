import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../docx/read-docx.js';
import { answer } from './answer.js';
import { docxParts, p } from './docx-file.js';
import { odtParts } from './odt-file.js';

/** A package of parts as they are said, whatever they hold. */
export const zip = (parts: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

export const plainDocx = docxParts({ body: p('a') });
export const plainOdt = odtParts({ body: '<text:p>a</text:p>' });

/** What becomes of a DOCX with this as its document. */
export const withDocument = (xml: string) => answer(readDocx(zip({ ...plainDocx, 'word/document.xml': xml })));
