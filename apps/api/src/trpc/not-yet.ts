import { DomainError } from '@novi/core/errors';

export async function notYet<T>(): Promise<T> {
  throw new DomainError('UNAVAILABLE', 'Not yet.');
}
