/** Bytes of a version as format 1 wrote them, with what its profile of text took: an override of direction, a password in a link. */
export const formerVersion =
  '{"clauses":[{"content":[{"text":"Política de datos"}],"depth":0,"id":"d","kind":"docTitle"},' +
  '{"content":[{"text":"Disposiciones"}],"depth":0,"id":"t","kind":"title"},' +
  '{"content":[{"text":"Plazos"}],"depth":1,"id":"c","kind":"chapter"},' +
  '{"content":[{"text":"Plazo."}],"depth":2,"id":"a","kind":"article"},' +
  '{"content":[{"text":"El plazo es de \u202E09\u202C días."}],"depth":3,"id":"n","kind":"paragraph"},' +
  '{"content":[{"text":"Consulte el "},{"link":"https://usuario:clave@portal.gt/","text":"portal"},{"text":"."}],"depth":4,"id":"p","kind":"point"},' +
  '{"cell":{"column":0,"row":0,"table":"k"},"content":[{"text":"Institución"}],"depth":3,"id":"k1","kind":"cell"},' +
  '{"cell":{"column":1,"row":0,"table":"k"},"content":[{"text":"Monto"}],"depth":3,"id":"k2","kind":"cell"},' +
  '{"cell":{"column":0,"row":1,"table":"k"},"content":[{"text":"Ministerio"}],"depth":3,"id":"k3","kind":"cell"},' +
  '{"cell":{"column":1,"row":1,"table":"k"},"content":[{"text":"Q 50,000"}],"depth":3,"id":"k4","kind":"cell"},' +
  '{"content":[{"text":"Reglamento"}],"depth":0,"id":"x","kind":"annex"},' +
  '{"content":[{"text":"Objeto del reglamento."}],"depth":1,"id":"b","kind":"article"}],' +
  '"format":1,"frozenAt":"2026-03-01T15:00:00.000Z","language":"es","note":"Primera versión","number":1,"process":"datos"}';
