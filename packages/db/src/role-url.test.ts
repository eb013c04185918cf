import { expect, test } from 'vitest';
import { roleUrl } from './role-url.ts';
import { scramVerifier } from './roles/scram-verifier.ts';

test('keeps server, database and parameters, and puts in the role and a password of its own', () => {
  const url = roleUrl(
    'postgres://admin:secret@db.example:6432/novi?sslmode=require',
    'app_tenant',
    'role password',
  );
  // printf app_tenant | openssl dgst -sha256 -hmac 'role password'
  const password = '458e193294fc47a8450008d31d24198659301acf8b5a701d535331a6f0de6980';
  expect(url).toMatch(/^postgres:\/\/app_tenant:[0-9a-f]{64}@db\.example:6432\/novi\?sslmode=require$/);
  expect(url).toContain(password);
  expect(url).not.toContain('secret');
  expect(roleUrl('postgres://x/novi', 'app_auth', 'role password')).not.toContain(password);
});

test('makes the verifier of RFC 7677, section 3', () => {
  const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64');
  expect(scramVerifier('pencil', salt)).toBe(
    'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
  );
});
