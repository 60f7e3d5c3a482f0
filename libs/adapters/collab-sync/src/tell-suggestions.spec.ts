import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import * as decoding from 'lib0/decoding';
import { type RawClient, rawClient, until } from './testing/clients.js';
import { givenDraft, givenPerson } from './testing/given-drafts.js';
import { anythingGoes, type Host, startHost } from './testing/host.js';

describe('what a room tells of suggestions', () => {
  let database: FreshDatabase;
  let host: Host;
  let drafts: string[];
  beforeAll(async () => {
    database = await freshDatabase();
    host = await startHost(database.url, { watchDraft: anythingGoes });
    const personId = await givenPerson(database.dataSource, 'María');
    host.authorizer.let({ sessionId: 'maria', personId, name: 'María', mayWrite: false });
    drafts = [await givenDraft(database.dataSource), await givenDraft(database.dataSource)];
  });
  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  const told = ({ heard }: RawClient) =>
    heard.flatMap((bytes) => {
      const decoder = decoding.createDecoder(bytes);
      return decoding.readVarUint(decoder) === 100 ? [decoding.readVarString(decoder)] : [];
    });

  it('comes to the pages of its draft that asked for it, and to nobody else', async () => {
    const [asked, stock, elsewhere] = await Promise.all([
      rawClient(host.address, `${drafts[0]!}?suggestions=`, 'maria'),
      rawClient(host.address, drafts[0]!, 'maria'),
      rawClient(host.address, `${drafts[1]!}?suggestions=`, 'maria'),
    ]);
    await until('all are greeted', () => [asked, stock, elsewhere].every(({ heard }) => heard.length > 0));
    host.collab.tellSuggestion(drafts[0]!, '{"number":1}');
    host.collab.tellSuggestion(drafts[1]!, '{"number":2}');
    await until('both are told', () => told(asked).length + told(elsewhere).length === 2);
    expect([told(asked), told(stock), told(elsewhere)]).toEqual([['{"number":1}'], [], ['{"number":2}']]);
    for (const { socket } of [asked, stock, elsewhere]) socket.close();
  });

  it('is nothing where nobody is', () => {
    expect(() => host.collab.tellSuggestion('00000000-0000-4000-8000-000000000000', '{}')).not.toThrow();
  });
});
