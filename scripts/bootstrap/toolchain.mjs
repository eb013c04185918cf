import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installPackages } from './install.mjs';
import { withLock } from './lock.mjs';
import { ROOT, TOOLS } from './paths.mjs';
import { Problem } from './problem.mjs';
import { must } from './processes.mjs';
import { step } from './progress.mjs';
import { atForce } from './shutdown.mjs';

const NODE = '24.21.0';
const PNPM = '12.21.0';
// The first Node that runs .ts files without a flag.
const OLDEST_NODE = [22, 18];

function isNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** A home that cannot be written (a service account, a bare `su`) gets one inside the repository. */
export function prepareHome() {
  try {
    accessSync(process.env.HOME || '', constants.W_OK | constants.X_OK);
  } catch {
    const home = path.join(TOOLS, 'cache/home');
    mkdirSync(home, { recursive: true });
    const settings = path.join(process.env.HOME || '/nonexistent', '.npmrc');
    if (existsSync(settings)) process.env.npm_config_userconfig ??= settings;
    for (const name of ['XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CONFIG_HOME']) {
      delete process.env[name];
    }
    process.env.HOME = home;
    process.env.npm_config_cache = path.join(TOOLS, 'cache/npm');
  }
}

/** Node trusts its own list of authorities; behind a company's proxy the machine's own list is the right one. */
export function trustSystemCertificates() {
  const bundles = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/cert.pem',
  ];
  const bundle = bundles.find((file) => existsSync(file));
  if (bundle) process.env.NODE_EXTRA_CA_CERTS ??= bundle;
}

function prependPath(folder) {
  process.env.PATH = [folder, process.env.PATH].join(path.delimiter);
}

/** Settings every process below us needs: no telemetry, no background daemon, no browser download. */
export function prepareEnvironment() {
  Object.assign(process.env, {
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    PUPPETEER_SKIP_DOWNLOAD: '1',
    // Compiled code from the last run: a start of four processes spends most of its time compiling.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(TOOLS, 'cache/compiled'),
    CI: process.env.CI ?? '1',
  });
}

/**
 * Installs one npm package under .tools/<name>-<version>. It is built beside its place and renamed into it, with
 * a mark written last: an interrupted install is never used and is replaced by the next run.
 */
async function fetchTool(name, version, spec) {
  const home = path.join(TOOLS, `${name}-${version}`);
  const mark = path.join(home, '.complete');
  if (existsSync(mark)) return path.join(home, 'node_modules/.bin');
  await withLock(path.join(TOOLS, `${name}.lock`), async () => {
    if (existsSync(mark)) return;
    await step(`Fetching ${name} ${version} into .tools/ (only the first time)`, async () => {
      const fresh = path.join(TOOLS, `.${name}-${process.pid}`);
      rmSync(fresh, { recursive: true, force: true });
      mkdirSync(fresh, { recursive: true });
      // Without its own package.json npm would walk up to ours and install that.
      writeFileSync(path.join(fresh, 'package.json'), '{"private":true}');
      try {
        // Arguments beside npm's own settings are few on purpose: a proxy or a mirror in .npmrc keeps working.
        await must(`Fetching ${spec}`, 'npm', [
          'install',
          '--prefix',
          fresh,
          '--no-save',
          '--no-audit',
          '--no-fund',
          '--no-package-lock',
          spec,
        ]);
        writeFileSync(path.join(fresh, '.complete'), `${spec}\n`);
        rmSync(home, { recursive: true, force: true });
        renameSync(fresh, home);
      } finally {
        rmSync(fresh, { recursive: true, force: true });
      }
    });
  });
  return path.join(home, 'node_modules/.bin');
}

/**
 * Makes Node, pnpm and the workspace's packages available, side by side where possible; returns the Node to use.
 * PATH then leads to both.
 */
export async function ensureToolchain() {
  const platform = `${process.platform}-${process.arch}`;
  const isOld = !isNewEnough();
  if (isOld && !['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'].includes(platform)) {
    throw new Problem(`Novi needs Node ${OLDEST_NODE.join('.')} or newer, and this is ${process.version}.`);
  }
  const installed = fetchTool('pnpm', PNPM, `pnpm@${PNPM}`).then(async (bin) => {
    prependPath(bin);
    await installPackages();
  });
  const [nodeBin] = await Promise.all([
    isOld ? fetchTool('node', NODE, `node-${platform}@${NODE}`) : path.dirname(process.execPath),
    installed,
  ]);
  prependPath(nodeBin);
  return isOld ? path.join(nodeBin, 'node') : process.execPath;
}

/** Runs this command again under another Node, passing signals on and taking over its exit code. */
export function reExecute(node) {
  const child = spawn(node, process.argv.slice(1), {
    cwd: process.cwd(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NOVI_ROOT: ROOT },
  });
  atForce(() => child.kill('SIGKILL'));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(name);
    process.on(name, () => child.kill(name));
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }));
    child.once('exit', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0) }));
  });
}
