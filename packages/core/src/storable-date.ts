import { z } from 'zod';

/** A Date in the years that ISO 8601 writes with four digits: PostgreSQL cannot read the others as Dates write them. */
export const storableDate = z
  .date()
  .min(new Date('0001-01-01T00:00:00Z'), 'A year from 1 to 9999, please.')
  .max(new Date('9999-12-31T23:59:59.999Z'), 'A year from 1 to 9999, please.');
