/**
 * What is wrong with the connection of one phone, or of all of them. `delayMs` in milliseconds. `deaf`: what its driver
 * sends goes out, and nothing comes in. `hang`: what drives it stops answering. `lid`: others know this phone by an
 * opaque id, as WhatsApp shows people who hide their number.
 */
type FaultValues = {
  offline: boolean;
  delayMs: number;
  duplicate: boolean;
  reorder: boolean;
  deaf: boolean;
  hang: boolean;
  lid: boolean;
};
export type PhoneFault = Partial<FaultValues>;
export type Faults = {
  all: FaultValues;
  phones: Map<string, PhoneFault>;
  /** Whether the network drops a second message of one driver with an id it has seen. WhatsApp's own answer is not known. */
  dropRepeatedIds: boolean;
};

export type FaultInput = { [K in keyof FaultValues]?: FaultValues[K] | undefined } & {
  phone?: string | undefined;
  dropRepeatedIds?: boolean | undefined;
};

export function noFaults(): Faults {
  const all = {
    offline: false,
    delayMs: 0,
    duplicate: false,
    reorder: false,
    deaf: false,
    hang: false,
    lid: false,
  };
  return { all, phones: new Map(), dropRepeatedIds: true };
}

/** What holds for this phone: its own settings over those for all. */
export function faultOf(faults: Faults, phone: string): FaultValues {
  return { ...faults.all, ...faults.phones.get(phone) };
}
