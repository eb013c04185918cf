import type { MailTexts } from './mail-texts.ts';

export const es: MailTexts = {
  verify: ({ name, link, hours }) => ({
    subject: 'Confirma tu dirección de correo',
    text: `Hola, ${name}:

abre este enlace para confirmar que esta dirección es tuya. Funciona una sola vez, durante ${hours} horas:

${link}

Si no te has registrado en Novi, no hagas nada: sin este enlace la dirección queda sin confirmar.`,
  }),
  alreadyRegistered: ({ name, link }) => ({
    subject: 'Ya tienes una cuenta',
    text: `Hola, ${name}:

alguien, quizá tú, se ha registrado en Novi con esta dirección. Ya tiene una cuenta, así que no ha cambiado nada.
Entra aquí:

${link}

Si no has sido tú, no tienes que hacer nada.`,
  }),
};
