/** A transaction's handle was used after the transaction ended: its connection may be serving another tenant by then. */
export class ClosedHandleError extends Error {
  override readonly name = 'ClosedHandleError';
  constructor() {
    super(
      'This database handle is closed: its transaction has ended. Await every query inside the callback.',
    );
  }
}

/** A transaction was opened inside another one of the same call chain: two such callers can starve each other. */
export class NestedTransactionError extends Error {
  override readonly name = 'NestedTransactionError';
  constructor() {
    super('A transaction is already open here: pass its handle on instead of opening a second one.');
  }
}

/** No place in the pool became free in time. Nothing was done; the caller may try again. */
export class DatabaseBusyError extends Error {
  override readonly name = 'DatabaseBusyError';
  constructor(waitedMs: number) {
    super(`The database pool was full for ${waitedMs} ms.`);
  }
}
