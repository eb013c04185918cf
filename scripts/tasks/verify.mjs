import path from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';
import { Problem } from '../bootstrap/problem.mjs';
import { run } from '../bootstrap/processes.mjs';
import { say, step } from '../bootstrap/progress.mjs';
import boundaries from '../checks/boundaries.mjs';
import documents from '../checks/documents.mjs';
import environment from '../checks/environment.mjs';
import houseRules from '../checks/house-rules.mjs';
import types from '../checks/types.mjs';

const tool = (name) => path.join(ROOT, 'node_modules/.bin', name);

/** A tool that prints what is wrong itself: no problem when it succeeds, its output otherwise. */
async function byTool(name, args) {
  const { code, lines, error } = await run(tool(name), args);
  return code === 0 ? [] : [error?.message ?? lines.filter((line) => line.trim()).join('\n')];
}

// Each answers with a list of problems; the hint says what to do about them.
export const CHECKS = {
  style: {
    label: 'Format and lint',
    find: () => byTool('biome', ['check', '--colors=off', '--max-diagnostics=50', '.']),
    hint: 'pnpm exec biome check --write . repairs most of it',
  },
  types: { label: 'Types', find: types, hint: 'correct the code; `any` and casts only move the problem' },
  boundaries: { label: 'Boundaries', find: boundaries, hint: 'each line says where the code belongs' },
  'dead-code': {
    label: 'Dead code',
    find: () => byTool('knip', ['--no-progress', '--no-config-hints']),
    hint: 'delete what nothing uses; an entry point is declared in knip.json',
  },
  house: { label: 'House rules', find: houseRules, hint: 'CONTRIBUTING.md says why each rule is there' },
  environment: { label: 'Environment', find: environment, hint: 'say in .env.example what it is for' },
  documents: { label: 'Documents', find: documents, hint: 'correct the path, or the document' },
};

async function runCheck({ label, find, hint }) {
  try {
    await step(label, async () => {
      const problems = await find();
      if (problems.length > 0) throw new Problem(`${problems.join('\n')}\n  → ${hint}`);
    });
    return true;
  } catch (error) {
    say(`${error instanceof Problem ? error.message : error.stack}\n`);
    return false;
  }
}

/** Runs the named checks (all without names), two at a time; returns { passed, failed }. */
export async function runChecks(names = Object.keys(CHECKS)) {
  const due = names.map((name) => CHECKS[name]);
  const results = [];
  const lane = async () => {
    for (let check = due.shift(); check; check = due.shift()) results.push(await runCheck(check));
  };
  await Promise.all([lane(), lane()]);
  return { passed: results.filter(Boolean).length, failed: results.filter((ok) => !ok).length };
}

async function unitTests() {
  const { code } = await run(tool('vitest'), ['run', '--project', 'unit'], { output: 'show' });
  return code === 0;
}

export default async function verify(args) {
  const unknown = args.filter((name) => name !== 'unit' && !Object.hasOwn(CHECKS, name));
  if (unknown.length > 0) {
    throw new Problem(`There is no check "${unknown}". There are: ${Object.keys(CHECKS).join(', ')}, unit`);
  }
  const names = args.filter((name) => name !== 'unit');
  const { failed } = await runChecks(args.length > 0 ? names : undefined);
  const unitPassed = args.length > 0 && !args.includes('unit') ? true : await unitTests();
  return failed === 0 && unitPassed ? 0 : 1;
}
