export const preparationChoices = [10, 15, 20, 30, 45, 60] as const;

const STORED_AS = 'novi.preparationMinutes';
const FIRST = 20;

/** What this device's person chose last: on a busy evening it is nearly always the same. */
export function lastPreparationMinutes(): number {
  const stored = Number(localStorage.getItem(STORED_AS));
  return preparationChoices.find((minutes) => minutes === stored) ?? FIRST;
}

export function rememberPreparationMinutes(minutes: number): void {
  localStorage.setItem(STORED_AS, String(minutes));
}
