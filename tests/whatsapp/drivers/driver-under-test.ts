import type { Heard } from '../support/heard.ts';
import type { World } from '../support/phones.ts';

/** One shop's number on one driver, in a world of its own. */
export interface Setting {
  phones: World;
  /** The shop's number. */
  number: string;
  /** Opens the shop's session, as a worker does; a code that it shows is used by the shop's phone. */
  open(): Promise<Heard>;
  /** How a person who hides nothing is named, where that is not by their phone. */
  personOf?(phone: string): { kind: 'lid'; value: string };
  /** It can show that somebody types, and not that they stopped. */
  typingHasNoEnd?: true;
  /** The client that was opened last was stopped. */
  onStopped?(): void;
  /** Where the number is linked to a phone: ends that on the phone. */
  unlinkOnPhone?(): Promise<unknown>;
  close(): Promise<void>;
}

/** An implementation of the port. What one cannot do it says in its capabilities, and the scenario is skipped. */
export interface DriverUnderTest {
  name: string;
  /** False where this machine cannot run it; all of its scenarios are then skipped, aloud. */
  isHere: boolean;
  prepare(): Promise<Setting>;
}
