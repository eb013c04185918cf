import { openMailer } from '@novi/integrations/mail/send-mail';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { lookForWorkers } from './look-for-workers.ts';

const EVERY_MS = 30_000;
/** A worker that is started with the api has beaten by then. */
const FIRST_AFTER_MS = 60_000;

export interface WorkerWatch {
  /** Waits for a look that has begun. */
  stop(): Promise<void>;
}

/** Keeps looking whether any worker lives, for as long as this process serves. A look that fails is only late. */
export function watchWorkers({ edge, log }: Services, env: Env): WorkerWatch {
  const mailer = env.SMTP_URL ? openMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM }) : null;
  let looking: Promise<void> | undefined;
  const look = () => {
    looking ??= lookForWorkers(edge, mailer && ((mail) => mailer.send(mail)))
      .catch((error: unknown) => log.warn({ err: error }, 'workers could not be looked for'))
      .finally(() => {
        looking = undefined;
      });
  };
  let timer = setTimeout(() => {
    look();
    timer = setInterval(look, EVERY_MS);
  }, FIRST_AFTER_MS);
  return {
    async stop() {
      clearTimeout(timer);
      await looking;
      mailer?.close();
    },
  };
}
