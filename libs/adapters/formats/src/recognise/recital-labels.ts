/** The line above the recitals: "CONSIDERANDOS", "CONSIDERANDO:". */
export const isRecitalsHeading = (text: string): boolean => /^(?:los\s+)?considerandos?\s*[:.]?$/iu.test(text);

/** What only says that a recital follows: "CONSIDERANDO: ", "Considerando 2. ", or an outline number before "Que". */
export interface RecitalLabel {
  readonly length: number;
  readonly number?: string;
}

const named = /^considerando(?:\s+([IVXLC]+|\d+))?(?:\s*[.:,)-]+\s*|\s+)/iu;
const numbered = /^\(?([IVXLC]+|\d+|[a-z])\s*[.)-]+\s+(?=que[\s,])/iu;

export function recitalLabel(text: string): RecitalLabel | undefined {
  const found = named.exec(text) ?? numbered.exec(text);
  if (!found) return undefined;
  return { length: found[0].length, ...(found[1] !== undefined && { number: found[1] }) };
}

/** How a recital begins. */
export const beginsRecital = (text: string): boolean => /^que[\s,]/iu.test(text);

/** Words that end the recitals: what a text is enacted with. */
export const isEnacting = (text: string): boolean =>
  /^(?:POR\s+(?:LO\s+)?TANTO|POR\s+ELLO|ACUERDA|DECRETA|RESUELVE|DISPONE|EN\s+(?:EJERCICIO|USO)|SE\s+RESUELVE)(?!\p{L})/iu.test(
    text,
  );

/** How the words after the last provision begin; whether no article goes on behind them is asked elsewhere. */
export const isClosing = (text: string): boolean =>
  /^(?:(?:COMUN[IÍ]QUESE|PUBL[IÍ]QUESE|C[UÚ]MPLASE|REM[IÍ]TASE|PASE\s+AL?|EMITID[OA]\s+EN)(?!\p{L})|(?:D(?:AD[OA] EN|ad[oa] en))\s+(?:(?:el|la|los|las|nuestro|nuestra)\s|\p{Lu}))/u.test(
    text,
  );
