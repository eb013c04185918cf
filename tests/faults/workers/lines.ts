import { type Cable, layCable } from '../world/cable.ts';
import type { Line, WorkerPlace } from './faulty-worker.ts';

/** The cables of one worker, and the environment that leads through them. */
export interface Lines {
  env: Record<string, string>;
  each(line: Line): Cable | undefined;
  all(): Cable[];
  close(): Promise<void>;
}

export async function layLines(place: WorkerPlace, name: string, capacity = 200): Promise<Lines> {
  const cables = new Map<Line, Cable>();
  const through = async (line: Line, url: string) => {
    const address = new URL(url);
    const cable = await layCable(Number(address.port));
    cables.set(line, cable);
    address.hostname = '127.0.0.1';
    address.port = String(cable.port);
    return address.href.replace(/\/$/, '');
  };
  const env = {
    DATABASE_URL: await through('postgres', place.databaseUrl),
    ...(place.redisUrl && { REDIS_URL: await through('redis', place.redisUrl) }),
    SANDBOX_URL: await through('network', place.sandboxUrl),
    SMTP_URL: `smtp://127.0.0.1:${place.smtpPort}`,
    UPLOAD_PATH: place.uploadPath,
    NOVI_ROLE_PASSWORD: place.rolePassword,
    MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    PUBLIC_URL: 'https://novi.test',
    WORKER_ID: name,
    WORKER_CAPACITY: String(capacity),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  };
  return {
    env,
    each: (line) => cables.get(line),
    all: () => [...cables.values()],
    close: async () => void (await Promise.all([...cables.values()].map((cable) => cable.close()))),
  };
}
