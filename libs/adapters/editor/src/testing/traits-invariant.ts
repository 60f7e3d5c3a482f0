import { type EditorAct, isUndo, Statements } from './ledger.js';
import type { VisibleText } from './visible-text.js';

const keys = ['kind', 'depth', 'number'] as const;

/** What each clause is, shown or not: an undo reaches clauses that are merged into others, or deleted. */
export type Traits = ReadonlyMap<string, { readonly [key in (typeof keys)[number]]: unknown }>;

/** A clause is what the last who changed it made of it; an undo changes only what its person had changed. */
export class TraitsInvariant {
  private readonly traits = new Statements<unknown>();

  after(act: EditorAct, before: Traits, after: Traits): string[] {
    const faults: string[] = [];
    for (const [id, traits] of after) {
      for (const key of keys) {
        const matter = `${id} ${key}`;
        const said = this.traits.of(matter);
        if (before.get(id)?.[key] === traits[key]) continue;
        const mine = said.length === 0 || said.some((each) => each.act.editor === act.editor);
        if (!mine && isUndo(act)) faults.push(`${act.name} changed another's ${matter}`);
        this.traits.say(matter, act, traits[key]);
      }
    }
    return faults;
  }

  faults(visible: VisibleText): string[] {
    const faults: string[] = [];
    for (const [id, traits] of visible.traits) {
      for (const key of keys) {
        const values = new Set(this.traits.last(`${id} ${key}`).map(({ value }) => value));
        if (!values.has(traits[key]))
          faults.push(`trait: ${id} ${key} is ${traits[key]}, not ${[...values].join(' or ')}`);
      }
    }
    return faults;
  }
}
