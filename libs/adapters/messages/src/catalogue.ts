/** The messages of one place in both languages: the type makes sure that neither lacks one. */
export interface Catalogue<Id extends string> {
  readonly es: Readonly<Record<Id, string>>;
  readonly en: Readonly<Record<Id, string>>;
}

/** Declares a catalogue; Spanish says which messages there are, English must have the same. ICU message syntax. */
export const catalogue = <Id extends string>(
  es: Record<Id, string>,
  en: Record<NoInfer<Id>, string>,
): Catalogue<Id> => ({ es, en });
