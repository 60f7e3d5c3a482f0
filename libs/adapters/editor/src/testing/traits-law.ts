import { type Act, Record } from './ledger.js';
import type { Sight } from './sight.js';

const keys = ['kind', 'depth'] as const;

/** A clause is what the last who changed it made of it; an undo changes only what its person had changed. */
export class TraitsLaw {
  private readonly traits = new Record<unknown>();

  begin(act: Act, sight: Sight): void {
    for (const [id, traits] of sight.traits) for (const key of keys) this.traits.say(`${id} ${key}`, act, traits[key]);
  }

  after(act: Act, before: Sight, after: Sight): string[] {
    const faults: string[] = [];
    for (const [id, traits] of after.traits) {
      const former = before.traits.get(id);
      for (const key of keys) {
        const matter = `${id} ${key}`;
        const said = this.traits.of(matter);
        if (former ? former[key] === traits[key] : said.length > 0) continue;
        const mine = said.some((each) => each.act.editor === act.editor);
        if ((act.name === 'undo' || act.name === 'redo') && !mine)
          faults.push(`${act.name} changed another's ${matter}`);
        this.traits.say(matter, act, traits[key]);
      }
    }
    return faults;
  }

  faults(sight: Sight): string[] {
    const faults: string[] = [];
    for (const [id, traits] of sight.traits) {
      for (const key of keys) {
        const values = new Set(this.traits.last(`${id} ${key}`).map(({ value }) => value));
        if (!values.has(traits[key]))
          faults.push(`trait: ${id} ${key} is ${traits[key]}, not ${[...values].join(' or ')}`);
      }
    }
    return faults;
  }
}
