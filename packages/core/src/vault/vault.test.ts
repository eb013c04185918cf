import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openMasterKey } from './master-key.ts';
import { openTenantVault } from './tenant-vault.ts';

const [first, second] = [randomBytes(32), randomBytes(32)];
const vault = openTenantVault('tenant-a', new Map([[1, first]]), randomBytes);
const text = 'flat 3, 12 Mill Lane 🏡';

describe('a tenant’s vault', () => {
  it('opens what it sealed, and never seals the same bytes twice', () => {
    const sealed = vault.seal('address', text);
    expect(vault.open('address', sealed, 1)).toBe(text);
    expect(sealed.includes('Mill Lane')).toBe(false);
    expect(vault.seal('address', text).equals(sealed)).toBe(false);
  });

  it('refuses what was changed in any byte, cut, or passed off as another kind', () => {
    const sealed = vault.seal('address', text);
    for (const index of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => vault.open('address', changed, 1)).toThrow();
    }
    expect(() => vault.open('address', sealed.subarray(0, 20), 1)).toThrow();
    expect(() => vault.open('note', sealed, 1)).toThrow();
  });

  it('refuses what another tenant sealed, even with the same key', () => {
    const other = openTenantVault('tenant-b', new Map([[1, first]]), randomBytes);
    expect(() => other.open('address', vault.seal('address', text), 1)).toThrow();
  });

  it('seals with the newest key and still opens what older ones sealed', () => {
    const rotated = openTenantVault(
      'tenant-a',
      new Map([
        [1, first],
        [2, second],
      ]),
      randomBytes,
    );
    expect(rotated.keyVersion).toBe(2);
    expect(rotated.open('address', vault.seal('address', text), 1)).toBe(text);
    expect(() => vault.open('address', rotated.seal('address', text), 2)).toThrow(/no data key of version 2/);
  });
});

describe('the master key', () => {
  const key = openMasterKey(randomBytes(32).toString('base64'));

  it('unwraps for the purpose it wrapped for, and for no other', () => {
    const wrapped = key.wrap('tenant-key|a|1', first);
    expect(key.unwrap('tenant-key|a|1', wrapped).equals(first)).toBe(true);
    expect(() => key.unwrap('tenant-key|b|1', wrapped)).toThrow();
  });

  it('is 32 bytes or nothing', () => {
    expect(() => openMasterKey(randomBytes(16).toString('base64'))).toThrow(/32 bytes/);
  });
});
