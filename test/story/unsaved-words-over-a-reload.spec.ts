import { expect, test } from './fixtures.js';
import { clauseWith, isSaved, typeAt } from './drafting-room.js';
import { ownDraft } from './own-draft.js';

const opening = 'La presente política tiene por objeto';

test('words that never reached the server are offered again after the page was loaded anew', async ({ someone }) => {
  const room = await ownDraft(someone);
  const andres = await (await someone()).signInAs('drafter');
  const { page } = andres;
  let isCutOff = false;
  await page.routeWebSocket(/./, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (!isCutOff) server.send(message);
    });
  });
  page.on('dialog', (dialog) => void dialog.accept());
  await andres.goTo(room);
  await clauseWith(andres, opening).waitFor();
  await isSaved(andres);
  isCutOff = true;
  await typeAt(andres, opening, 'end', ' Nadie lo ha visto.');
  await page.reload();
  isCutOff = false;
  const offered = page.getByRole('region', { name: 'Palabras que no se guardaron' });
  await expect(offered).toContainText('Nadie lo ha visto.');
  await expect(clauseWith(andres, opening)).not.toContainText('Nadie lo ha visto.');
  await page.getByRole('button', { name: /^Ya las copié/ }).click();
  await page.reload();
  await clauseWith(andres, opening).waitFor();
  await isSaved(andres);
  await expect(offered).toBeHidden();
});
