import { readEnv } from './env.ts';
import { startSandbox } from './start-sandbox.ts';

const env = readEnv();
try {
  const sandbox = await startSandbox({
    port: env.SANDBOX_PORT,
    smtpPort: env.SANDBOX_SMTP_PORT,
    dataDir: env.SANDBOX_DATA_DIR,
    webPort: env.SANDBOX_WEB_PORT,
  });
  console.log(`Phones: ${sandbox.url}/  Mail: ${sandbox.url}/mail  SMTP: port ${sandbox.smtpPort}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
  }
} catch (error) {
  const taken = (error as { code?: string }).code === 'EADDRINUSE';
  const { port } = error as { port?: number };
  console.error(
    taken
      ? `Port ${port} is taken. Set SANDBOX_PORT, SANDBOX_SMTP_PORT or SANDBOX_WEB_PORT to another.`
      : error,
  );
  process.exit(1);
}
