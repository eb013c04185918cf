/** What can be wrong with the connection of one phone, or of all; see the sandbox's README. */
export interface NetworkFaults {
  phone?: string;
  offline?: boolean;
  delayMs?: number;
  duplicate?: boolean;
  reorder?: boolean;
  dropRepeatedIds?: boolean;
}

export async function setNetwork(sandboxUrl: string, faults: NetworkFaults): Promise<void> {
  const response = await fetch(`${sandboxUrl}/sandbox/api/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });
  if (!response.ok) throw new Error(`the sandbox refused ${JSON.stringify(faults)}`);
}

export const calmNetwork: NetworkFaults = { offline: false, delayMs: 0, duplicate: false, reorder: false };
