import path from 'node:path';
import { DATA } from './paths.mjs';
import { sandboxMeta } from './sandbox-meta.mjs';

/** The same server and database without anybody's credentials: each application adds those of its own role. */
function withoutCredentials(databaseUrl) {
  const url = new URL(databaseUrl);
  url.username = '';
  url.password = '';
  return url.href;
}

/** For the steps that create roles and tables: the administrator's URL. */
export function adminEnvironment(databaseUrl, secrets) {
  return { ...process.env, DATABASE_URL: databaseUrl, ...secretEnvironment(secrets) };
}

const secretEnvironment = (secrets) => ({
  NOVI_ROLE_PASSWORD: process.env.NOVI_ROLE_PASSWORD || secrets.rolePassword,
  MASTER_KEY: process.env.MASTER_KEY || secrets.masterKey,
});

/**
 * For the applications: one environment for all of them, so that a variable means the same everywhere. What the
 * caller has set wins, but for the database's address, which must not carry the administrator's password.
 */
export function appEnvironment({ databaseUrl, secrets, ports }) {
  // `NAME=` in a copied .env.example means unset.
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const publicUrl = `http://localhost:${ports.web}`;
  return {
    NODE_ENV: 'development',
    PUBLIC_URL: publicUrl,
    SANDBOX_URL: `http://localhost:${ports.sandbox}`,
    ...sandboxMeta(given, ports.sandbox),
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    MAIL_FROM: 'Novi <novi@localhost>',
    SANDBOX_DATA_DIR: path.join(DATA, 'sandbox'),
    SANDBOX_WEB_PORT: '0',
    WHATSAPP_SESSION_PATH: path.join(DATA, 'sessions'),
    WORKER_PORT: '0',
    ...given,
    NOVI_DATA_DIR: DATA,
    DATABASE_URL: withoutCredentials(databaseUrl),
    ...secretEnvironment(secrets),
    PORT: String(ports.web),
    SANDBOX_PORT: String(ports.sandbox),
    SANDBOX_SMTP_PORT: String(ports.smtp),
  };
}
