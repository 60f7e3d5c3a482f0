import { looksEmpty } from '@articulado/base';
import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';

/**
 * Composes every text that the API is sent (Unicode NFC), before anybody looks at it: what is stored, signed, counted and searched
 * has one form, whatever keyboard or system wrote it. What nobody sees is no text: blank signs of Braille alone, accents alone.
 * Files are bytes in base64 and stay as they are.
 */
@Injectable()
export class ComposedText implements PipeTransform {
  transform(given: unknown, { type }: ArgumentMetadata): unknown {
    return type === 'body' ? composed(given) : given;
  }
}

/** Lists and input objects are as deep as a query may nest (`readBodies`). Values that scalars made, such as dates, hold no text. */
function composed(given: unknown): unknown {
  if (typeof given === 'string') return looksEmpty(given) ? given.replaceAll(/\S/gu, '') : given.normalize('NFC');
  if (Array.isArray(given)) return given.map(composed);
  if (!isInputObject(given)) return given;
  for (const [name, value] of Object.entries(given)) given[name] = composed(value);
  return given;
}

/** As GraphQL reads it: without a prototype, or of the class that describes it. */
const isInputObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Date);
