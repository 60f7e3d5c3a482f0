import { buildSchema } from 'graphql';
import type { Subscriber } from './shared-subscriptions.js';
import { SubscriptionReader } from './subscription-reader.js';

const schema = buildSchema('type Query { a: Int } type Subscription { a: Int }');
const subscriber = (client: string, whenGone: Subscriber['whenGone'] = () => () => undefined) =>
  ({ asker: { client }, whenGone }) as Subscriber;
const text = (name: string) => ({ query: `subscription { ${name}: a }` });

describe('texts of subscriptions', () => {
  it('are read in turns: whoever sends one waits for no more than one of each of the others', async () => {
    const reader = new SubscriptionReader(schema);
    const read: string[] = [];
    const readAs = async (name: string, client: string) => {
      await reader.read(text(name), subscriber(client));
      read.push(name);
    };
    const flood = Array.from({ length: 50 }, (_, at) => readAs(`flood${at}`, 'flood'));
    await Promise.all([...flood, readAs('honest', 'honest')]);
    expect(read.indexOf('honest')).toBeLessThanOrEqual(1);
    expect(read).toHaveLength(51);
  });

  it('are not read for who is gone', async () => {
    const reader = new SubscriptionReader(schema);
    const gone: (() => void)[] = [];
    const leaving = subscriber('a', (run) => {
      gone.push(run);
      return () => undefined;
    });
    const asked = [reader.read(text('one'), leaving), reader.read(text('two'), leaving)];
    for (const run of gone) run();
    expect(await Promise.all(asked)).toMatchObject([{ document: {} }, [{ message: 'The socket is closed.' }]]);
  });
});
