const fs = require('node:fs');

module.exports = async () => {
  const { server, folder } = globalThis.testPostgres;
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
};
