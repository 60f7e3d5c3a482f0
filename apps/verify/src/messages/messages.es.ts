import type { Reason } from '../input/unreachable.js';
import type { EvidencePart, FindingPlace } from '../record/finding.js';
import { counted, type Messages } from './messages.js';

const evidenceParts: Readonly<Record<EvidencePart, string>> = {
  form: 'no tiene la forma debida',
  act: 'es otro acto que el del hecho',
  nonce: 'su número único ya sirvió para otra firma, o no lo es',
  challenge: 'su desafío no es el del acto',
  origin: 'su sitio no es el de la llave',
  user: 'no había nadie, o no se comprobó quién era',
  signature: 'la firma no es de esa llave',
};

export const spanish: Messages = {
  usage: [
    'Uso: npm run verify -- <dirección o archivo> [--noted <hash>] [--english]',
    '  dirección: la página de un proceso, por ejemplo https://ejemplo.gob.gt/processes/datos-abiertos',
    '  archivo:   una carpeta con record.ndjson, facts.ndjson y versions/<n>.json, o su record.ndjson',
    '  --noted:   un hash del registro que usted anotó antes; se comprueba que siga allí',
  ].join('\n'),
  unreachable: (what, reason) => `No se pudo obtener ${what} (${sayReason(reason)}). No se ha comprobado nada.`,
  valid: ({ process, entries, late, facts, versions, contributions, signatures, redacted, lastHash }) => {
    const counts = [
      counted(entries, 'asiento', 'asientos'),
      counted(facts, 'hecho', 'hechos'),
      counted(versions, 'versión', 'versiones'),
      counted(contributions, 'aporte', 'aportes'),
      counted(signatures, 'firma', 'firmas'),
      ...(redacted > 0 ? [counted(redacted, 'aporte retirado por orden', 'aportes retirados por orden')] : []),
    ];
    const arrived =
      late > 0
        ? `; ${counted(late, 'asiento llegó', 'asientos llegaron')} durante la descarga, y lo que sellan vale como era antes o después`
        : '';
    return `válido: ${counts.join(', ')} del proceso ${process}; última huella ${lastHash}${arrived}`;
  },
  invalid: (findings) => `NO es válido: ${counted(findings, 'hallazgo', 'hallazgos')}`,
  place: sayPlace,
  findings: {
    'not-utf-8': () => 'sus bytes no son UTF-8',
    'line-unreadable': () => 'la línea no es JSON canónico con la forma debida',
    'record-empty': () => 'no contiene ningún asiento',
    'record-not-continued': () => 'no sigue a lo que se descargó un momento antes: no solo creció',
    'entry-altered': ({ stated, computed }) =>
      `el asiento fue alterado: declara el hash ${stated} y le corresponde ${computed}`,
    'chain-broken': ({ previous, hashBefore }) =>
      `la cadena está rota: dice seguir a ${previous}, pero el asiento anterior es ${hashBefore}`,
    'sequence-broken': ({ expected, found }) =>
      `la numeración está rota: se esperaba el ${expected} y viene el ${found}`,
    'time-backwards': ({ before, at }) => `la hora (${at}) es anterior a la del asiento precedente (${before})`,
    'other-process': ({ expected, found }) => `pertenece a otro proceso: ${found} en lugar de ${expected}`,
    'not-of-address': ({ expected, found }) => `es de otro proceso que su dirección: ${found} en lugar de ${expected}`,
    'seals-nothing': () => 'no sella ningún hecho nuevo ni cambiado',
    'entry-contradicts-fact': ({ kind, id, member }) => `contradice lo que el hecho ${kind} ${id} dice en «${member}»`,
    'fact-altered': ({ sealed, computed }) => `fue alterado: el registro selló ${sealed} y el hecho da ${computed}`,
    'fact-missing': ({ sealedBy }) => `falta; lo selló el asiento ${sealedBy}`,
    'fact-extra': () => 'ningún asiento lo respalda',
    'fact-twice': () => 'aparece dos veces',
    'version-missing': () => 'falta su texto',
    'version-extra': () => 'ningún asiento la congeló',
    'version-altered': ({ frozen, computed }) =>
      `el texto fue alterado: se congeló ${frozen} y el texto da ${computed}`,
    'version-unreadable': () => 'su texto no tiene la forma de una versión',
    'reference-misprinted': ({ clause, reference }) =>
      `la remisión ${reference} de la cláusula ${clause} no dice el número que el propio texto da a la disposición a la que remite`,
    'version-of-another': ({ expected, found }) => `el texto dice ser otro: ${found} en lugar de ${expected}`,
    'version-number-broken': ({ expected, found }) => `se esperaba la versión ${expected} y se congeló la ${found}`,
    'signature-of-unknown-text': ({ version, signed, frozen }) =>
      `la firma de la versión ${version} es sobre ${signed}, que no es el texto congelado (${frozen || 'ninguno'})`,
    'signature-not-of-latest': ({ version, latest }) =>
      `se firmó la versión ${version} cuando la última era la ${latest}`,
    'signature-at-other-stage': ({ stage, current }) => `firma de la etapa ${stage} estando el proceso en ${current}`,
    'stage-does-not-follow': ({ from, current }) => `el paso sale de ${from}, pero el proceso estaba en ${current}`,
    'publication-of-unknown-text': ({ version, published, frozen }) =>
      `se publicó como versión ${version} el texto ${published}, que no es el congelado (${frozen || 'ninguno'})`,
    'publication-not-of-latest': ({ version, latest }) =>
      `se publicó la versión ${version} cuando la última era la ${latest}`,
    'publication-unsigned': ({ version }) => `se publicó la versión ${version} sin ninguna aprobación vigente`,
    'publication-signature-missing': ({ version, organization }) =>
      `se publicó la versión ${version} sin la palabra de ${organization}, a quien la etapa nombra`,
    'signature-not-asked-for': ({ stage, organization }) =>
      `${organization} firmó en la etapa ${stage}, que nombra a otras instituciones`,
    'signers-named-late': ({ stage }) =>
      `se dijo quién firma la etapa ${stage} cuando el proceso ya había llegado a ella`,
    'publication-sent-back': ({ version, organization }) =>
      `se publicó la versión ${version}, que ${organization} había devuelto`,
    'disclosure-wrong': ({ commitment }) => `un dato mostrado no corresponde a su compromiso ${commitment}`,
    'disclosure-foreign': ({ commitment }) => `se muestra un dato que no figura aquí (${commitment})`,
    'words-withheld': ({ member }) => `no muestra las palabras de «${member}», y ninguna orden las retiró`,
    'redaction-unrecorded': () => 'dice que sus palabras fueron retiradas, y ningún asiento registra la orden',
    'redacted-words-shown': ({ member }) => `muestra palabras de «${member}» que fueron retiradas por orden`,
    'evidence-missing': () => 'no muestra lo que firmó la llave de acceso',
    'evidence-wrong': ({ part }) => `lo que firmó la llave de acceso no la prueba: ${evidenceParts[part]}`,
    'file-foreign': ({ name }) => `entre las versiones hay un archivo que no es ninguna: ${name}`,
    'noted-hash-missing': ({ noted }) => `el hash que usted anotó ya no está (${noted}): el registro fue reescrito`,
  },
};

function sayReason(reason: Reason): string {
  if (reason.why === 'system') return reason.said;
  if (reason.why === 'leads-away') return `remite a otro lugar: ${reason.to}`;
  if (reason.why === 'too-many-redirects') return 'remite demasiadas veces';
  if (reason.why === 'no-file') return 'no es un archivo';
  const units = { 'too-many-bytes': 'bytes', 'too-many-lines': 'líneas', 'too-many-versions': 'versiones' };
  return `más de ${reason.most} ${units[reason.why]}`;
}

function sayPlace(place: FindingPlace): string {
  if (place.in === 'folder') return 'carpeta';
  if (place.in === 'versions') return `versión ${place.number}`;
  if (place.in === 'facts') return place.kind ? `hecho ${place.kind} ${place.id}` : `hechos, línea ${place.line}`;
  if (place.sequence !== undefined) return `asiento ${place.sequence}`;
  return place.line === undefined ? 'registro' : `registro, línea ${place.line}`;
}
